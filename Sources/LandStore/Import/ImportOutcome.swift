/// What an import did, or would have done.
package struct ImportOutcome: Codable, Hashable, Sendable {
  package struct Created: Codable, Hashable, Sendable {
    /// `project`, `case`, `entry` …
    package let noun: String
    package let count: Int
    package init(_ noun: String, _ count: Int) {
      self.noun = noun
      self.count = count
    }
  }
  package enum Status: String, Codable, Hashable, Sendable {
    case imported
    /// Nothing was kept: only tried.
    case wouldImport = "would_import"
    /// The same file was imported before, as ``ImportOutcome/number``: nothing was changed.
    case alreadyImported = "already_imported"
    /// Nothing was kept, because of the problems.
    case refused
  }

  package let status: Status
  package let kind: ImportKind
  package let file: String
  /// The number for `import undo`; nil when nothing was kept.
  package let number: Int64?
  /// Rows of the file without its header.
  package let rows: Int
  package let created: [Created]
  package let problems: [ImportProblem]
  /// What was imported all the same, but should be looked at.
  package let warnings: [ImportProblem]
  /// The block of the log that holds its entries.
  package let block: Int64?
  /// SHA-256 of the file, in hexadecimal.
  package let fingerprint: String
}
