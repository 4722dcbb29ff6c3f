package import LandStore
package import Measures

/// What recording did, or would do.
package struct RecordOutcome: Codable, Sendable {
  /// One unit that the entries were filed in.
  package struct Effect: Codable, Sendable {
    package let code: String
    package let party: String?
    package let added: [ChangeLine]
    package let undone: [ChangeLine]
    /// New acts without effect, and findings; empty unless overridden.
    package let spent: [SpentLine]
    package let findings: [FindingLine]
  }
  package let kind: String
  package let kindTitle: Bilingual
  package let on: CivilDate
  /// Numbers of the new entries, for `--supersede` and `--retract`.
  package let entries: [Int64]
  package let effects: [Effect]
  /// Codes of inventories, enforcements or attempts that were opened.
  package let opened: [String]
  /// Units that read what was recorded and will be looked at by the next run.
  package let woken: Int
  package let block: Int64?
  package let isDryRun: Bool
  package let isRetraction: Bool
  /// The reason that was given for recording against the rules.
  package let override: String?
}

/// A step that was taken, or taken back.
package struct ChangeLine: Codable, Hashable, Sendable {
  package let subject: String
  package let track: String
  package let trackTitle: Bilingual
  package let from: String
  package let fromTitle: Bilingual
  package let to: String
  package let toTitle: Bilingual
  package let day: CivilDate
}

/// Nothing was recorded: the entry would have no effect, or would break a rule of procedure.
package struct RecordRefusal: BilingualError {
  package struct Case: Sendable {
    package let code: String
    package let spent: [SpentLine]
    package let findings: [FindingLine]
    /// Where the unit stands and what could be recorded instead, for an act that no step waits for.
    package let standings: [StandingLine]
    package let couldRecord: [OpenStepLine]
    /// What would open the way.
    package let unblock: UnblockLine?
  }
  package let cases: [Case]

  package var message: Bilingual {
    Bilingual(vi: text(.vi), en: text(.en))
  }

  private func text(_ language: Language) -> String {
    func says(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var lines = [
      says(
        "chưa ghi gì: \(cases.count == 1 ? "mục này" : "mục này ở \(cases.count) nơi") trái quy định hoặc không có tác dụng",
        "nothing was recorded: the entry breaks a rule or would have no effect")
    ]
    for one in cases.prefix(20) {
      for act in one.spent { lines.append("  ✗ \(one.code): " + sentence(act, language)) }
      for finding in one.findings {
        lines.append(
          "  ! \(one.code): "
            + says(
              "không đạt «\(finding.says.vi)» (\(finding.citation))",
              "not so: “\(finding.says.en)” (\(finding.citation))"))
      }
      lines += help(one, language).map { "    " + $0 }
    }
    if cases.count > 20 {
      lines.append(says("  … và \(cases.count - 20) nơi khác", "  … and \(cases.count - 20) more"))
    }
    lines.append(
      says(
        "Nếu việc đã xảy ra như vậy, ghi kèm lý do: --override \"LÝ DO\"",
        "If it did happen so, record it with a reason: --override \"REASON\""))
    return lines.joined(separator: "\n")
  }

  private func sentence(_ act: SpentLine, _ language: Language) -> String {
    func says(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    guard !act.reasons.isEmpty else {
      return says(
        "không có bước nào chờ «\(act.title.vi)» vào ngày \(act.day.vietnamese)",
        "no step waits for “\(act.title.en)” on \(act.day.vietnamese)")
    }
    let reasons = act.reasons.map { "«\($0.says[language])» (\($0.citation))" }.joined(separator: "; ")
    var text = says("chưa đạt \(reasons)", "lacking \(reasons)")
    if let first = act.firstLawful {
      text += says(". Sớm nhất hợp lệ: \(first.vietnamese)", ". First lawful day: \(first.vietnamese)")
    }
    return text
  }

  private func help(_ one: Case, _ language: Language) -> [String] {
    func says(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    if let unblock = one.unblock {
      let list = unblock.entries.map { "\($0.title[language]) – \($0.kind)" }.joined(separator: "; ")
      return [
        says(
          "Cần: \(list). Sớm nhất: \(unblock.earliest.vietnamese).",
          "Needed: \(list). Earliest: \(unblock.earliest.vietnamese).")
      ]
    }
    guard one.spent.contains(where: \.reasons.isEmpty) else { return [] }
    let standing = one.standings.map { "\($0.title[language]): \($0.stateTitle[language])" }.joined(
      separator: "; ")
    let kinds = one.couldRecord.filter { !$0.isSide }.prefix(8).map(\.kind).joined(separator: ", ")
    var lines: [String] = []
    if !standing.isEmpty { lines.append(says("Hiện ở: \(standing).", "It stands at: \(standing).")) }
    if !kinds.isEmpty { lines.append(says("Có thể ghi: \(kinds).", "Could be recorded: \(kinds).")) }
    return lines
  }
}

/// The entry cannot be read or corrected.
package enum EntryRefusal: BilingualError {
  case unreadable([ImportProblem])
  case noSuchEntry(Int64)
  case supersededBefore(Int64, by: Int64)
  case isRetraction(Int64)
  case inTheFuture(CivilDate, today: CivilDate)

  package var message: Bilingual {
    switch self {
    case .unreadable(let problems):
      let parts = problems.map { problem in
        let place = problem.column.isEmpty ? "" : "\(problem.column): "
        // Some reasons quote the text themselves.
        let isQuoted = problem.found.isEmpty || problem.accepted.vi.contains("«\(problem.found)»")
        let found = isQuoted ? ("", "") : ("«\(problem.found)» ", "“\(problem.found)” ")
        return Bilingual(
          vi: place + found.0 + problem.accepted.vi, en: place + found.1 + problem.accepted.en)
      }
      return parts.joined(separator: "\n  ")
    case .noSuchEntry(let number):
      return Bilingual(vi: "không có mục số \(number)", en: "there is no entry number \(number)")
    case .supersededBefore(let number, let later):
      return Bilingual(
        vi: "mục \(number) đã được mục \(later) thay; hãy sửa mục \(later)",
        en: "entry \(number) was replaced by entry \(later); correct that one")
    case .isRetraction(let number):
      return Bilingual(
        vi: "mục \(number) là việc rút lại một mục khác; hãy ghi lại mục ấy từ đầu",
        en: "entry \(number) takes another one back; record that one anew")
    case .inTheFuture(let day, let today):
      return Bilingual(
        vi: "ngày \(day.vietnamese) chưa đến (hôm nay \(today.vietnamese)): chỉ ghi việc đã xảy ra",
        en: "\(day.vietnamese) has not come yet (today is \(today.vietnamese)): record what has happened")
    }
  }
}

/// There is no such kind of entry.
package struct KindRefusal: BilingualError, Hashable {
  package let text: String
  package let subject: Bilingual
  package let near: [String]
  package let workflow: String

  package var message: Bilingual {
    let hint = near.joined(separator: ", ")
    return Bilingual(
      vi: "\(subject.vi): không có loại việc «\(text)»" + (near.isEmpty ? "" : "; có phải: \(hint)?")
        + (near.isEmpty ? ". " : " ") + "Xem: quydat workflow kinds \(workflow)",
      en: "\(subject.en): there is no kind “\(text)”" + (near.isEmpty ? "" : "; did you mean: \(hint)?")
        + (near.isEmpty ? ". " : " ") + "See: quydat workflow kinds \(workflow)")
  }
}
