/// One file to import.
package struct DemoFile: Hashable, Sendable {
  /// In the order in which they are to be imported: each names only what those before it bring.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case projects, sites, parties, parcels, cases, lots, rounds, entries, directives
  }
  package let kind: Kind
  /// Such as `parcels.csv`.
  package let name: String
  /// UTF-8, NFC, comma, lines that end with LF, the English headers.
  package let csv: String
}
