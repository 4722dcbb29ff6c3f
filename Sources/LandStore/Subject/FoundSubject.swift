package import LandDomain
package import Workflow

/// What a code names.
package enum FoundSubject: Hashable, Sendable {
  case unit(id: Int64, kind: UnitKind, code: String)
  /// An inventory, an enforcement or an attempt of a unit.
  case instance(
    unit: Int64, kind: UnitKind, unitCode: String, subject: SubjectKind, ordinal: Int, code: String)
  case project(id: Int64, code: String)
  case site(id: Int64, code: String)
  case round(id: Int64, code: String)
  case directive(id: Int64, code: String)

  package var code: String {
    switch self {
    case .unit(_, _, let code), .instance(_, _, _, _, _, let code), .project(_, let code), .site(_, let code),
      .round(_, let code), .directive(_, let code):
      code
    }
  }

  /// The kind of subject that entries filed under the code are of.
  package var subject: SubjectKind {
    switch self {
    case .unit(_, let kind, _): SubjectKind(kind.rawValue)
    case .instance(_, _, _, let subject, _, _): subject
    case .project: "project"
    case .site: "site"
    case .round: "round"
    case .directive: "directive"
    }
  }

  package var ordinal: Int {
    if case .instance(_, _, _, _, let ordinal, _) = self { ordinal } else { 0 }
  }

  /// The unit that is replayed when something is filed under the code; nil for what many units inherit.
  package var unit: (id: Int64, kind: UnitKind)? {
    switch self {
    case .unit(let id, let kind, _): (id, kind)
    case .instance(let unit, let kind, _, _, _, _): (unit, kind)
    case .project, .site, .round, .directive: nil
    }
  }

  package var owner: EntryDraft.Owner {
    switch self {
    case .unit(let id, _, _): .unit(id)
    case .instance(let unit, _, _, _, _, _): .unit(unit)
    case .project(let id, _): .project(id)
    case .site(let id, _): .site(id)
    case .round(let id, _): .round(id)
    case .directive(let id, _): .directive(id)
    }
  }
}
