import Measures
import PostgresAccess
import Testing

/// Binds a value, reads it back from a result and through a binary COPY, and compares.
private func roundTrip<T: SQLEncodable & SQLDecodable & Equatable & Sendable>(_ values: [T]) async throws {
  try await TestServer.rolledBack { db throws in
    for value in values {
      #expect(try db.value(T.self, "SELECT \(value)") == value)
      #expect(try db.value(T?.self, "SELECT \(value as T?)") == value)
      var copied: [T] = []
      // The value travels as a literal here.
      try db.copyOut("SELECT \(value)") { copied.append(try $0.next()) }
      #expect(copied == [value])
    }
    #expect(try db.value(T?.self, "SELECT \(nil as T?)") == nil)
  }
}

/// What the server prints for a value, hence how it understood the bytes.
private func printed<T: SQLEncodable & Sendable>(_ value: T) async throws -> String {
  try await TestServer.rolledBack { db throws in try db.value(String.self, "SELECT (\(value))::text") }
}

@Suite struct ValueTests {
  @Test func `whole numbers come back, extremes included`() async throws {
    try await roundTrip([Int64.min, -1, 0, 1, .max])
    try await roundTrip([Int.min, 0, .max])
    try await roundTrip([Int32.min, 0, .max])
    try await roundTrip([Int16.min, 0, .max])
    try await roundTrip([true, false])
  }

  @Test func `floating numbers come back, infinities included`() async throws {
    try await roundTrip([
      0, -0.1, .pi, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ])
    #expect(
      try await TestServer.rolledBack { db throws in try db.value(Double.self, "SELECT \(Double.nan)").isNaN }
    )
  }

  @Test func `text comes back in any script, with quotes and backslashes`() async throws {
    try await roundTrip([
      "", "Nguyễn Thị Đào", "it's \"so\"", #"C:\new\'x"#, "'\u{301}; --", "$1 %s \n\t", "👩‍👩‍👧 𝄞",
      String(repeating: "ướ", count: 100_000),
    ])
    #expect(try await printed("Đắk Hà") == "Đắk Hà")
  }

  @Test func `days come back, infinity and years before ours included`() async throws {
    let days = [
      "0001-01-01", "1899-12-31", "1970-01-01", "1999-12-31", "2000-01-01", "2024-02-29", "9999-12-31",
    ]
    try await roundTrip(days.compactMap { CivilDate($0) } + [DaySet.never, DaySet.always])
    for day in days { #expect(try await printed(#require(CivilDate(day))) == day) }
    #expect(try await printed(DaySet.never) == "infinity")
    #expect(try await printed(DaySet.always) == "-infinity")
  }

  @Test func `moments come back to the microsecond`() async throws {
    let moments = ["2021-10-31T17:00:00.000001Z", "1969-12-31T23:59:59.999999Z", "9999-12-31T23:59:59Z"]
    try await roundTrip(moments.compactMap { Timestamp($0) } + [Timestamp(microseconds: .max)])
    #expect(try await printed(#require(Timestamp(moments[0]))) == "2021-10-31 17:00:00.000001+00")
  }

  @Test func `money and areas come back exactly`() async throws {
    try await roundTrip([Money(dong: .min), Money(dong: 0), Money(dong: 1_250_000_000)])
    let tenths: [Int64] = [0, 1, -1, 9, 10, 1254, 99_999, 100_000, 100_001, 1_000_000_000, -123_456_789_012]
    try await roundTrip((tenths + [.max, .min]).map(Area.init(tenths:)))
    for tenth in tenths {
      let area = Area(tenths: tenth)
      #expect(try await printed(area) == area.description)
    }
  }

  @Test func `numerics written by the server are read exactly or refused`() async throws {
    try await TestServer.rolledBack { db throws in
      for (text, tenths) in [("125.4", 1254), ("125.40", 1254), ("0.1", 1), ("100000000", 1_000_000_000)] {
        #expect(try db.value(Area.self, "SELECT \(text)::text::numeric") == Area(tenths: Int64(tenths)))
      }
      for text in ["125.45", "0.01", "0.00001", "NaN", "Infinity", "1e30"] {
        #expect(throws: RowError.self) { try db.value(Area.self, "SELECT \(text)::text::numeric") }
      }
      #expect(try db.value(Int64.self, "SELECT sum(n) FROM unnest(\([Int64.max - 1, 1])) n") == .max)
      #expect(throws: RowError.self) { try db.value(Int64.self, "SELECT 9223372036854775808") }
      #expect(throws: RowError.self) { try db.value(Int.self, "SELECT 0.5") }
    }
  }

  @Test func `areas of any size read as the server writes them`() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Splitmix(state: seed)
    let areas = (0..<2000).map { _ in
      Area(tenths: Int64(bitPattern: random.next()) >> Int64.random(in: 0..<64, using: &random))
    }
    try await TestServer.rolledBack { db throws in
      let texts = try db.values(String.self, "SELECT a::text FROM unnest(\(areas)) a")
      #expect(texts == areas.map(\.description), "seed \(seed)")
      let read = try db.values(Area.self, "SELECT t::numeric FROM unnest(\(texts)) t")
      #expect(read == areas, "seed \(seed)")
    }
  }

  @Test func `bytes come back`() async throws {
    try await roundTrip([[], [0], [UInt8](0...255)])
  }

  @Test func `documents come back as jsonb writes them`() async throws {
    try await roundTrip([JSONText(#"{"n": [1, null], "tên": "Đào's \"x\""}"#)])
    #expect(
      try await TestServer.rolledBack { db throws in
        try db.value(JSONText.self, #"SELECT '{"a":  1}'::json"#).text
      } == #"{"a":  1}"#)
  }

  @Test func `arrays come back, empty and with NULLs`() async throws {
    try await roundTrip([[], [1], [Int64.min, .max]])
    try await roundTrip([["", "a,b", "{}", "\"\\", "NULL", "Đ"]])
    try await roundTrip([[CivilDate(dayNumber: 0), CivilDate(dayNumber: 20_000)]])
    try await roundTrip([[1, nil, 3] as [Int64?]])
    try await roundTrip([["a", nil] as [String?]])
    try await roundTrip([[true, false]])
    try await roundTrip([[Area(tenths: 15)]])
    try await TestServer.rolledBack { db throws in
      #expect(throws: RowError.self) { try db.value([Int].self, "SELECT ARRAY[1, NULL]::bigint[]") }
      #expect(throws: RowError.self) { try db.value([Int].self, "SELECT ARRAY[[1], [2]]::bigint[]") }
    }
  }

  @Test func `an enumeration of text is its raw value, also as an enumeration of the server`() async throws {
    try await TestServer.rolledBack { db throws in
      #expect(try db.value(Soil.self, "SELECT \(Soil.garden)::text") == .garden)
      #expect(throws: RowError.self) { try db.value(Soil.self, "SELECT 'marsh'") }
      try db.run(script: "CREATE TYPE soil AS ENUM ('rice', 'garden')")
      #expect(try db.value(Soil.self, "SELECT (\(Soil.rice))::text::soil") == .rice)
    }
  }

  @Test func `identifiers of different records are different types of the same number`() async throws {
    try await roundTrip([Identifier<Soil>(7)])
  }

  @Test func `narrow columns widen and wide ones do not narrow`() async throws {
    try await TestServer.rolledBack { db throws in
      #expect(try db.value(Int.self, "SELECT 7::smallint") == 7)
      #expect(try db.value(Int64.self, "SELECT -7::integer") == -7)
      #expect(try db.value(Int32.self, "SELECT 7::smallint") == 7)
      #expect(try db.value(Double.self, "SELECT 0.5::real") == 0.5)
      #expect(throws: RowError.self) { try db.value(Int32.self, "SELECT 7::bigint") }
      #expect(throws: RowError.self) { try db.value(Int16.self, "SELECT 7::integer") }
    }
  }

  private enum Soil: String, SQLEncodable, SQLDecodable, Equatable { case rice, garden }
}

private struct Splitmix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
