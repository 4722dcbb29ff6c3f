import Glibc
import Measures
import PostgresAccess
import Testing

@Suite struct CopyTests {
  @Test func `rows written by COPY are read by COPY`() async throws {
    try await TestServer.rolledBack { db throws in
      try db.run(
        script: """
          CREATE TEMP TABLE plot (id bigint, sheet integer, part smallint, owner text, day date, at timestamptz,
            area numeric(12,1), tags text[], ids bigint[], data jsonb, raw bytea, open boolean)
          """)
      let columns = [
        "id", "sheet", "part", "owner", "day", "at", "area", "tags", "ids", "data", "raw", "open",
      ]
      let written = try db.copyIn(into: "plot", columns: columns) { row in
        for number in 1...3 {
          try row.beginRow(12)
          try row.write(Int64(number))
          try row.write(Int32(number * 10))
          try row.write(Int16(number))
          if number == 2 { try row.writeNull() } else { try row.write("Hà \(number)") }
          try row.write(CivilDate(dayNumber: Int32(20_000 + number)))
          try row.write(Timestamp(microseconds: Int64(number)))
          try row.write(Area(tenths: 1254))
          try row.write(["a", "b"])
          try row.write([Int64(1), 2])
          try row.writeJSONB("{\"n\": \(number)}")
          try row.write(bytes: [1, 2, 3])
          try row.write(number == 1)
        }
      }
      #expect(written == 3)
      #expect(try db.values(String?.self, "SELECT owner FROM plot ORDER BY id") == ["Hà 1", nil, "Hà 3"])

      var seen: [String] = []
      try db.copyOut("SELECT * FROM plot WHERE id >= \(2) ORDER BY id") { row in
        #expect(row.fieldCount == 12)
        let id = try row.next(Int64.self)
        let sheet = try row.next(Int32.self)
        let part = try row.next(Int16.self)
        #expect(row.isNull == (id == 2))
        let owner = try row.nextOptional(String.self)
        let day = try row.next(CivilDate.self)
        #expect(try row.next(Timestamp.self) == Timestamp(microseconds: id))
        #expect(try row.next(Area.self) == Area(tenths: 1254))
        #expect(try row.next([String].self) == ["a", "b"])
        #expect(try row.next([Int64].self) == [1, 2])
        #expect(try row.next(JSONText.self).text == "{\"n\": \(id)}")
        #expect(try row.nextBytes { Array($0) } == [1, 2, 3])
        // The last field is left unread.
        seen.append("\(id) \(sheet) \(part) \(owner ?? "–") \(day)")
      }
      #expect(seen == ["2 20 2 – 2024-10-06", "3 30 3 Hà 3 2024-10-07"])
    }
  }

  @Test func `a query copied out is given its values safely`() async throws {
    try await TestServer.rolledBack { db throws in
      let nasty = #"O'Brien \' ; DROP TABLE x; --"#
      var found: [String] = []
      try db.copyOut("SELECT \(nasty) UNION ALL SELECT unnest(\([nasty, "'\u{301}"]))") {
        found.append(try $0.next())
      }
      #expect(found == [nasty, nasty, "'\u{301}"])
      #expect(throws: DatabaseError.self) { try db.copyOut("SELECT \("a\0b")") { _ in } }
    }
  }

  @Test func `an error while reading names the column and ends the statement`() async throws {
    try await TestServer.withDatabase { database throws in
      let error = await #expect(throws: RowError.self) {
        try await database.transaction { db throws in
          try db.copyOut("SELECT n, 'x' AS ward FROM generate_series(1::bigint, 10000000) n") { row in
            _ = try row.next(Int64.self)
            _ = try row.next(Int64.self)
          }
        }
      }
      #expect(error == RowError(column: "ward", expected: "Int64", found: "text of 1 bytes"))
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT 1") } == 1)
    }
  }

  @Test func `a row that is too short, too long or of the wrong type is refused with the column's name`()
    async throws
  {
    try await TestServer.withDatabase { database throws in
      func copying(_ body: @Sendable @escaping (inout CopyWriter) throws -> Void) async -> RowError? {
        await #expect(throws: RowError.self) {
          try await database.transaction { db throws in
            try db.run(script: "CREATE TEMP TABLE narrow (a bigint, b integer) ON COMMIT DROP")
            try db.copyIn(into: "narrow", columns: ["a", "b"], body)
          }
        }
      }
      let short = await copying {
        try $0.beginRow()
        try $0.write(1)
      }
      #expect(short?.description == "column narrow.b: expected a value in row 1, found the row's end")
      let long = await copying {
        try $0.beginRow()
        for number in 1...3 { try $0.write(number == 2 ? nil : 1 as Int?) }
      }
      #expect(long?.found == "bigint")
      let wrong = await copying {
        try $0.beginRow()
        try $0.write(1)
        try $0.write(1)
      }
      #expect(wrong == RowError(column: "narrow.b", expected: "integer", found: "bigint"))
    }
  }

  @Test func `nothing is kept when the writer gives up, or the server refuses a row`() async throws {
    struct GaveUp: Error {}
    try await TestServer.withDatabase { database throws in
      try await database.outsideTransaction { try $0.run(script: "CREATE TABLE once (n bigint PRIMARY KEY)") }
      await #expect(throws: GaveUp.self) {
        try await database.transaction { db throws in
          try db.copyIn(into: "once", columns: ["n"]) { row in
            for number in 0..<100_000 {
              try row.beginRow()
              try row.write(number)
            }
            throw GaveUp()
          }
        }
      }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction { db throws in
          try db.copyIn(into: "once", columns: ["n"]) { row in
            for _ in 0..<2 {
              try row.beginRow()
              try row.write(7)
            }
          }
        }
      }
      #expect(error?.sqlState == .uniqueViolation)
      #expect(error?.constraint == "once_pkey")
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT count(*) FROM once") } == 0)
      try await database.outsideTransaction { try $0.run(script: "DROP TABLE once") }
    }
  }

  @Test func `a million rows pass in constant memory`() async throws {
    let before = residentKilobytes()
    let sum = try await TestServer.rolledBack { db throws in
      try db.run(script: "CREATE TEMP TABLE many (n bigint, owner text, day date)")
      let day = CivilDate(dayNumber: 20_000)
      try db.copyIn(into: "many", columns: ["n", "owner", "day"]) { row in
        for number in 1...1_000_000 {
          try row.beginRow()
          try row.write(number)
          try row.write("Nguyễn Thị Đào")
          try row.write(day)
        }
      }
      var sum = 0
      try db.copyOut("SELECT n, owner, day FROM many") { row in
        sum += try row.next(Int.self)
        try row.skip()
        _ = try row.next(CivilDate.self)
      }
      try db.stream("SELECT n FROM many") { sum -= try $0[0] }
      try db.stream("SELECT n FROM many") { sum += try $0[0] }
      return sum
    }
    #expect(sum == 500_000_500_000)
    print("resident memory over a million rows in and three times out: \(before) → \(residentKilobytes()) KB")
  }
}

private func residentKilobytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var text = [CChar](repeating: 0, count: 128)
  _ = fgets(&text, 128, file)
  let fields = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).split(
    separator: " ")
  return (Int(fields[1]) ?? 0) * 4
}
