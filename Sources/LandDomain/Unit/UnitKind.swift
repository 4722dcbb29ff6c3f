/// What is locked, replayed, scheduled and logged together.
package enum UnitKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A compensation case with its inventories and enforcements.
  case compensationCase = "case"
  /// A parcel in a project; it reads the cases on it.
  case parcel
  /// An auction lot with its attempts; it reads the parcels under it.
  case lot

  /// A unit reads only units of lower levels.
  package var level: Int16 {
    switch self {
    case .compensationCase: 1
    case .parcel: 2
    case .lot: 3
    }
  }

  /// The kind of unit that this one reads.
  package var below: UnitKind? {
    switch self {
    case .compensationCase: nil
    case .parcel: .compensationCase
    case .lot: .parcel
    }
  }
}

/// A row of the table of units: the mark of its identifiers.
package enum Unit: Sendable {}
