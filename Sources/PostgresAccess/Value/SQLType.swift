/// A PostgreSQL type by its object number. The built-in numbers are fixed for ever; those from 16384 up
/// belong to one database (enumerations, `citext`, PostGIS).
package struct SQLType: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  package static var bool: SQLType { SQLType(16) }
  package static var bytea: SQLType { SQLType(17) }
  package static var name: SQLType { SQLType(19) }
  package static var bigint: SQLType { SQLType(20) }
  package static var smallint: SQLType { SQLType(21) }
  package static var integer: SQLType { SQLType(23) }
  package static var text: SQLType { SQLType(25) }
  package static var oid: SQLType { SQLType(26) }
  package static var json: SQLType { SQLType(114) }
  package static var xml: SQLType { SQLType(142) }
  package static var real: SQLType { SQLType(700) }
  package static var doublePrecision: SQLType { SQLType(701) }
  package static var unknown: SQLType { SQLType(705) }
  package static var character: SQLType { SQLType(1042) }
  package static var varchar: SQLType { SQLType(1043) }
  package static var date: SQLType { SQLType(1082) }
  package static var timestamptz: SQLType { SQLType(1184) }
  package static var numeric: SQLType { SQLType(1700) }
  package static var jsonb: SQLType { SQLType(3802) }

  /// The first number that `CREATE TYPE` and `CREATE EXTENSION` hand out.
  package var isUserDefined: Bool { rawValue >= 16_384 }

  /// Sent as the bytes of its text in both formats. Enumerations and `citext` are too; other user-defined
  /// types are told apart by not being valid text.
  package var isText: Bool {
    switch self {
    case .text, .varchar, .character, .name, .json, .unknown, .xml: true
    default: false
    }
  }
}

extension SQLType {
  private static let arrays: [SQLType: SQLType] = [
    bool: SQLType(1000), bytea: SQLType(1001), name: SQLType(1003), smallint: SQLType(1005),
    integer: SQLType(1007), text: SQLType(1009), character: SQLType(1014), varchar: SQLType(1015),
    bigint: SQLType(1016), real: SQLType(1021), doublePrecision: SQLType(1022), date: SQLType(1182),
    timestamptz: SQLType(1185), numeric: SQLType(1231), json: SQLType(199), jsonb: SQLType(3807),
  ]
  private static let elements = Dictionary(uniqueKeysWithValues: arrays.map { ($0.value, $0.key) })

  /// `bigint[]` for `bigint`; nil for a type that this module never puts in an array.
  package var array: SQLType? { Self.arrays[self] }
  /// `bigint` for `bigint[]`.
  package var element: SQLType? { Self.elements[self] }
}

extension SQLType: CustomStringConvertible {
  private static let names: [SQLType: String] = [
    bool: "boolean", bytea: "bytea", name: "name", bigint: "bigint", smallint: "smallint",
    integer: "integer", text: "text", oid: "oid", json: "json", xml: "xml", real: "real",
    doublePrecision: "double precision", unknown: "unknown", character: "character", varchar: "varchar",
    date: "date", timestamptz: "timestamptz", numeric: "numeric", jsonb: "jsonb", SQLType(18): "\"char\"",
    SQLType(1083): "time", SQLType(1114): "timestamp", SQLType(1186): "interval", SQLType(2249): "record",
    SQLType(2278): "void", SQLType(2950): "uuid",
  ]

  /// The name that can be written after `::`, or `type 12345` for one that only a catalogue can name.
  package var description: String {
    if let name = Self.names[self] { return name }
    if let element { return "\(element)[]" }
    return "type \(rawValue)"
  }
}
