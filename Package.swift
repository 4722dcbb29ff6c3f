// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// Targets from the bottom of the picture in README.md to the top: a target imports only those above it here.
let package = Package(
  name: "quydat",
  products: [
    .executable(name: "quydat", targets: ["quydat"]),
    .executable(name: "quydat-bench", targets: ["quydat-bench"]),
    .library(name: "LandOperations", targets: ["LandOperations"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSpawn"),
    .target(name: "Measures", swiftSettings: strict),
    .target(name: "Digests", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Measures"], swiftSettings: strict),
    .target(name: "Tabular", dependencies: ["Measures"], swiftSettings: strict),
    .target(name: "LandDomain", dependencies: ["Measures"], swiftSettings: strict),
    .target(name: "Workflow", dependencies: ["Measures"], swiftSettings: strict),
    .target(
      name: "LandLaw", dependencies: ["LandDomain", "Workflow", "Measures"],
      swiftSettings: strict),
    .target(
      name: "PostgresAccess", dependencies: ["CLibPQ", "Measures", logging],
      swiftSettings: strict),
    .target(
      name: "EmbeddedPostgres", dependencies: ["CLibPQ", "CSpawn", "Measures"],
      swiftSettings: strict),
    .target(
      name: "LandSchema", dependencies: ["PostgresAccess", "Digests", "Measures"], path: "sql",
      exclude: ["schema.sql"],
      resources: [.copy("migrations"), .copy("reference"), .copy("reports")],
      swiftSettings: strict),
    .target(
      name: "LandStore",
      dependencies: [
        "LandSchema", "PostgresAccess", "LandLaw", "LandDomain", "Workflow", "Digests", "Tabular", "Measures",
      ],
      swiftSettings: strict),
    .target(
      name: "BatchEngine",
      dependencies: [
        "LandStore", "LandLaw", "LandDomain", "Workflow", "PostgresAccess", "Digests", "Measures",
      ],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "LandStore", "LandLaw", "LandDomain", "Workflow", "PostgresAccess", "Terminal", "Tabular", "Digests",
        "Measures",
      ],
      swiftSettings: strict),
    .target(
      name: "LandOperations",
      dependencies: [
        "BatchEngine", "Reports", "LandStore", "LandSchema", "LandLaw", "LandDomain", "Workflow",
        "EmbeddedPostgres", "PostgresAccess", "Digests", "Tabular", "Measures", logging,
      ],
      swiftSettings: strict),
    .target(
      name: "QuydatCommands",
      dependencies: [
        "LandOperations", "BatchEngine", "Reports", "LandStore", "LandSchema", "LandLaw", "LandDomain",
        "Workflow",
        "EmbeddedPostgres", "PostgresAccess", "Tabular", "Terminal", "Measures", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(name: "quydat", dependencies: ["QuydatCommands"], swiftSettings: strict),
    .executableTarget(
      name: "quydat-bench",
      dependencies: [
        "LandOperations", "BatchEngine", "LandStore", "LandSchema", "LandDomain", "Workflow",
        "PostgresAccess",
        "EmbeddedPostgres", "Terminal", "Measures", argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "LandSchema", "LandStore", "LandLaw", "LandDomain", "Workflow", "EmbeddedPostgres",
        "PostgresAccess", "Digests", "Measures",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "MeasuresTests", dependencies: ["Measures"], swiftSettings: strict),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Measures"], swiftSettings: strict),
    .testTarget(name: "TabularTests", dependencies: ["Tabular", "Measures"], swiftSettings: strict),
    .testTarget(name: "WorkflowTests", dependencies: ["Workflow", "Measures"], swiftSettings: strict),
    .testTarget(
      name: "LandLawTests", dependencies: ["LandLaw", "LandDomain", "Workflow", "Measures"],
      swiftSettings: strict),
    .testTarget(
      name: "PostgresAccessTests",
      dependencies: ["PostgresAccess", "EmbeddedPostgres", "Measures", logging],
      swiftSettings: strict),
    .testTarget(
      name: "EmbeddedPostgresTests", dependencies: ["EmbeddedPostgres", "CLibPQ", "Measures"],
      swiftSettings: strict),
    .testTarget(
      name: "LandStoreTests",
      dependencies: [
        "TestSupport", "LandStore", "LandSchema", "LandLaw", "LandDomain", "Workflow",
        "PostgresAccess", "Digests", "Measures",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BatchEngineTests",
      dependencies: [
        "TestSupport", "BatchEngine", "LandStore", "LandLaw", "Workflow", "PostgresAccess", "Measures",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["TestSupport", "Reports", "LandStore", "LandLaw", "PostgresAccess", "Measures"],
      swiftSettings: strict),
    .testTarget(
      name: "LandOperationsTests",
      dependencies: [
        "TestSupport", "QuydatCommands", "LandOperations", "BatchEngine", "Reports", "LandStore",
        "LandSchema",
        "LandLaw", "LandDomain", "Workflow", "PostgresAccess", "EmbeddedPostgres", "Tabular", "Measures",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "QuydatCommandsTests",
      dependencies: [
        "TestSupport", "QuydatCommands", "LandOperations", "BatchEngine", "LandStore", "LandSchema",
        "LandLaw",
        "LandDomain", "Workflow", "PostgresAccess", "EmbeddedPostgres", "Terminal", "Measures",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
