internal import LandSchema
internal import Measures
internal import Tabular

/// What the report of October 2021 says of projects, sites and directives, as shipped, with the one invented project
/// added. Nothing is filled in that the report leaves open.
struct ReportedFacts: Sendable {
  let projects: String
  let sites: String
  let directives: String

  init() throws {
    projects = try Self.table("projects", adding: [Self.southOfTranNhanTong]) { row in
      // Wards are looked up by the names of that day.
      ["numbered_on": Self.day, "synthetic": row == Self.southOfTranNhanTong["code"] ? "yes" : "no"]
    }
    sites = try Self.table("sites", adding: []) { row in
      ["on": Self.day, "projects": row == "TNT" ? DemoPlace.southOfTranNhanTong.project : ""]
    }
    directives = try Self.table("directives", adding: []) { _ in [:] }
  }

  private static let day = DemoOffice.lastDay.description

  private static let southOfTranNhanTong = [
    "code": DemoPlace.southOfTranNhanTong.project,
    "name": "Giải phóng mặt bằng khu đất phía Nam đường Trần Nhân Tông (đoạn Lê Hồng Phong - Phan Đình Phùng)"
      + " – dữ liệu minh họa",
    "kind": "clearance", "wards": DemoPlace.southOfTranNhanTong.ward,
  ]

  /// - Parameter more: further columns of the row with that code, the same ones for all.
  private static func table(
    _ name: String, adding rows: [[String: String]], _ more: (String) -> KeyValuePairs<String, String>
  ) throws -> String {
    let table = try ReferenceTable(file: "kontum-2021-10/\(name).csv")
    var writer = CSVWriter(lineEnding: .lf)
    writer.append(table.columns + more("").map(\.key))
    for row in table.rows {
      writer.append(table.columns.map { row[$0] ?? "" } + more(row["code"] ?? "").map(\.value))
    }
    for row in rows {
      writer.append(table.columns.map { row[$0] ?? "" } + more(row["code"] ?? "").map(\.value))
    }
    return writer.text
  }
}
