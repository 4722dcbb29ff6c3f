internal import LandDomain
internal import PostgresAccess
internal import Workflow

/// An inventory, enforcement or attempt about to begin.
struct InstanceDraft {
  let unit: Int64
  let unitCode: String
  let subject: SubjectKind
  let prefix: String
  let ordinal: Int
  /// Nil for an attempt.
  var openedBy: Int64?

  var code: String { SubjectCode.instance(of: unitCode, prefix: prefix, ordinal: ordinal) }

  static func write(_ drafts: [InstanceDraft], _ session: borrowing Session) throws {
    guard !drafts.isEmpty else { return }
    try session.copyIn(
      into: "instance", columns: ["unit_id", "subject", "ordinal", "code", "opened_by"]
    ) { writer in
      for draft in drafts {
        try writer.beginRow()
        try writer.write(draft.unit)
        try writer.write(draft.subject.text)
        try writer.write(Int16(draft.ordinal))
        try writer.write(draft.code)
        try writer.write(draft.openedBy)
      }
    }
  }
}
