import Measures
import PostgresAccess
import Testing

@Suite struct StatementTests {
  @Test func `values become placeholders and never text`() {
    let name = "Đào'; DROP TABLE parcel; --"
    let sql: SQL = "SELECT * FROM parcel WHERE owner = \(name) AND sheet = \(12)"
    #expect(sql.text == "SELECT * FROM parcel WHERE owner = $1 AND sheet = $2")
    #expect(!sql.description.contains("Đào"))
    #expect(
      sql.debugDescription.hasSuffix("values: $1 = 'Đào''; DROP TABLE parcel; --'::text, $2 = '12'::bigint"))
  }

  @Test func `pieces compose and their placeholders are renumbered`() {
    let inner: SQL = "area > \(Area(tenths: 15)) AND ward = \("Đắk Hà")"
    let pieces: [SQL] = ["a = \(1)", inner, "b = \(2)"]
    let sql: SQL = "SELECT \(identifier: "Tên") FROM x WHERE \(pieces.joined(separator: " OR ")) LIMIT \(3)"
    #expect(
      sql.text == #"SELECT "Tên" FROM x WHERE a = $1 OR area > $2 AND ward = $3 OR b = $4 LIMIT $5"#)
    #expect(sql.debugDescription.contains("$2 = '1.5'::numeric, $3 = 'Đắk Hà'::text, $4 = '2'::bigint"))
    #expect((inner + " OR " + inner).text == "area > $1 AND ward = $2 OR area > $3 AND ward = $4")
  }

  @Test func `a composed statement runs with its values in their places`() async throws {
    let sum = (1...12).map { "\($0)" as SQL }.joined(separator: " + ")
    let rows: SQL = "SELECT \(sum) AS n, \("x") AS text"
    let found = try await TestServer.rolledBack { try $0.first(Pair.self, "\(rows) WHERE \(true)") }
    #expect(found == Pair(n: 78, text: "x"))
  }

  @Test func `a name stays a name whatever is in it`() {
    #expect(SQL.identifier("a\"b").text == "\"a\"\"b\"")
    // A quote with a combining mark is one Character, but the server sees the quote.
    #expect(Array(SQL.identifier("a\"\u{301}; DROP").text.utf8.prefix(4)) == Array("\"a\"\"".utf8))
  }

  @Test func `a statement from a file keeps its own numbers, but not those in quotes and comments`()
    async throws
  {
    let file = """
      -- $1 is the day, "$2" the name
      SELECT $2 || ' $1 ''$2'' ' || E'\\'$1' || $$ $1 $$ || $tag$ $2 $$ $tag$ || "a$1" /* $1 /* $2 */ $1 */ || $1 || $2
      FROM (SELECT ''::text AS "a$1") t
      """
    let sql = SQL(trusted: file, binding: ["one", "two"])
    let composed: SQL = "SELECT \("zero") || (\(sql))"
    #expect(composed.text.contains("|| $2 || $3"))
    #expect(composed.text.contains("SELECT $3 || ' $1 ''$2'' '"))
    let text = try await TestServer.rolledBack { try $0.value(String.self, composed) }
    #expect(text == "zerotwo $1 '$2' '$1 $1  $2 $$ onetwo")
  }

  @Test func `a NUL byte in a statement's text is refused, not cut off`() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await TestServer.rolledBack { try $0.execute("SELECT \(identifier: "a\0b")") }
    }
    #expect(error?.sqlState == .syntaxError)
  }
}

struct Pair: RowDecodable, Equatable {
  var n: Int
  var text: String
  init(n: Int, text: String) { (self.n, self.text) = (n, text) }
  init(row: borrowing Row) throws { (n, text) = (try row["n"], try row["text"]) }
}
