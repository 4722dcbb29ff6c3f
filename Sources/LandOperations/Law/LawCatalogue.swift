internal import LandLaw
internal import LandStore
package import Measures
internal import Workflow

/// The dated numbers of the law and its versions. Needs no database.
package struct LawCatalogue: Sendable {
  private let book: LawBook

  package init() throws { book = try GoverningLaw.release().book }

  package var regimes: [RegimeLine] {
    book.regimes.map {
      RegimeLine(code: $0.code.text, title: $0.title, from: $0.from, to: $0.to == DaySet.never ? nil : $0.to)
    }
  }

  /// Those in force on the day; all rows for nil.
  package func parameters(on day: CivilDate? = nil) -> [ParameterLine] {
    book.parameters.filter { row in day.map { row.from <= $0 && $0 < row.to } ?? true }
      .sorted { ($0.code, $0.lotClass ?? "", $0.from) < ($1.code, $1.lotClass ?? "", $1.from) }
      .map { ParameterLine($0) }
  }

  /// Every row of one parameter, oldest first.
  /// - Throws: ``ParameterRefusal``.
  package func explain(_ text: String) throws(ParameterRefusal) -> ParameterExplanation {
    let code = ParameterCode(text.uppercased())
    let rows = book.rows(of: code)
    guard let first = rows.first else {
      let codes = Set(book.parameters.map(\.code.text)).sorted()
      throw ParameterRefusal(text: text, near: Spelling.nearest(to: code.text, among: codes, by: \.self))
    }
    return ParameterExplanation(
      code: code.text, title: first.title, rows: rows.map { ParameterLine($0) }, usedBy: Self.uses(of: code))
  }

  private static func uses(of code: ParameterCode) -> [ParameterExplanation.Use] {
    var uses: [ParameterExplanation.Use] = []
    for definition in Definitions.all {
      for subject in definition.subjects {
        for track in subject.tracks {
          for transition in track.transitions {
            for requirement in transition.requires where requirement.condition.parameters.contains(code) {
              let use = ParameterExplanation.Use(
                workflow: definition.name, subject: subject.kind.text, track: track.name.text,
                step: transition.code, title: transition.title, says: requirement.says)
              if !uses.contains(use) { uses.append(use) }
            }
          }
        }
      }
      for rule in definition.obligations where rule.term == code {
        uses.append(
          ParameterExplanation.Use(
            workflow: definition.name, subject: rule.subject.text, track: rule.opensOn.text, step: rule.code,
            title: rule.title, says: Bilingual(vi: "thời hạn phải thực hiện", en: "the term of an obligation")
          ))
      }
    }
    return uses
  }
}

package struct RegimeLine: Codable, Hashable, Sendable {
  package let code: String
  package let title: Bilingual
  package let from: CivilDate
  /// The first day on which it no longer governs.
  package let to: CivilDate?
}

/// One row of a parameter.
package struct ParameterLine: Codable, Hashable, Sendable {
  package let code: String
  package let title: Bilingual
  package let lotClass: String?
  package let from: CivilDate
  /// The first day on which it no longer applies.
  package let to: CivilDate?
  package let value: Bilingual
  package let counting: String
  package let rolls: Bool
  package let stopsDuringSuspension: Bool
  package let versionBy: String
  package let citation: String
  package let isVerified: Bool
  package let regime: String

  init(_ row: Parameter) {
    code = row.code.text
    title = row.title
    lotClass = row.lotClass
    from = row.from
    to = row.to == DaySet.never ? nil : row.to
    value = row.value.words
    counting = row.counting.rawValue
    rolls = row.rolls
    stopsDuringSuspension = row.stopsDuringSuspension
    versionBy = row.version.rawValue
    citation = row.citation
    isVerified = row.isVerified
    regime = row.regime.text
  }
}

package struct ParameterExplanation: Codable, Sendable {
  /// A step or an obligation that rests on it.
  package struct Use: Codable, Hashable, Sendable {
    package let workflow: String
    package let subject: String
    package let track: String
    package let step: String
    package let title: Bilingual
    package let says: Bilingual
  }
  package let code: String
  package let title: Bilingual
  package let rows: [ParameterLine]
  package let usedBy: [Use]
}

package struct ParameterRefusal: BilingualError, Hashable {
  package let text: String
  package let near: [String]
  package var message: Bilingual {
    let hint = near.joined(separator: ", ")
    return Bilingual(
      vi: "không có tham số «\(text)»"
        + (near.isEmpty ? ". Xem: quydat law parameters" : "; có phải: \(hint)?"),
      en: "there is no parameter “\(text)”"
        + (near.isEmpty ? ". See: quydat law parameters" : "; did you mean: \(hint)?"))
  }
}

extension Parameter.Value {
  var words: Bilingual {
    switch self {
    case .days(let count): Bilingual(vi: "\(count) ngày", en: "\(count) days")
    case .workingDays(let count): Bilingual(vi: "\(count) ngày làm việc", en: "\(count) working days")
    case .months(let count): Bilingual(vi: "\(count) tháng", en: "\(count) months")
    case .years(let count): Bilingual(vi: "\(count) năm", en: "\(count) years")
    case .dailyRate(let rate):
      Bilingual(
        vi: "\(Self.thousandths(rate, ","))%/ngày", en: "\(Self.thousandths(rate, "."))% a day")
    case .percent(let from, let to):
      from == to ? Bilingual(same: "\(from)%") : Bilingual(same: "\(from)–\(to)%")
    case .money(let amount): Bilingual(same: VietnameseFormat.money(amount))
    case .count(let count): Bilingual(same: "\(count)")
    case .text(let text): Bilingual(same: text)
    case .none: Bilingual(vi: "không quy định", en: "none")
    }
  }

  /// Hundred-thousandths as a percentage: 30 is 0,03.
  private static func thousandths(_ rate: Int, _ sign: String) -> String {
    let digits = String(rate % 1_000)
    var decimals = String(repeating: "0", count: 3 - digits.count) + digits
    while decimals.hasSuffix("0"), decimals.count > 1 { decimals.removeLast() }
    return "\(rate / 1_000)\(sign)\(decimals)"
  }
}

extension Guard {
  var parameters: [ParameterCode] {
    switch self {
    case .elapsed(let code, _), .within(let code, _), .gap(let code, _, _, _), .meets(_, let code, _): [code]
    case .not(let inner): inner.parameters
    case .all(let parts), .any(let parts): parts.flatMap(\.parameters)
    default: []
    }
  }
}
