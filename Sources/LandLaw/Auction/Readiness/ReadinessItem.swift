package import Measures
package import Workflow

/// One thing that must be so before a lot may be auctioned, which a named officer can verify with a document.
package struct ReadinessItem: Sendable {
  /// The six columns of the monthly report.
  package enum Group: Int, Hashable, Sendable, CaseIterable {
    case land = 1
    case clearance, planning, exclusion, planAndPrice, round

    package var title: Bilingual {
      switch self {
      case .land: Bilingual(vi: "Pháp lý đất", en: "Legal basis of the land")
      case .clearance: Bilingual(vi: "Bồi thường, mặt bằng", en: "Compensation and clearance")
      case .planning: Bilingual(vi: "Quy hoạch, hạ tầng, phân lô", en: "Planning, infrastructure, lots")
      case .exclusion: Bilingual(vi: "Loại trừ, tài sản công", en: "Exemptions and public assets")
      case .planAndPrice: Bilingual(vi: "Phương án, giá", en: "Plan and price")
      case .round: Bilingual(vi: "Tổ chức đấu giá", en: "Holding the auction")
      }
    }
  }

  package enum Scope: String, Hashable, Sendable { case site, lot, plan, price, round }

  package enum Severity: String, Hashable, Sendable {
    /// A condition of the land law.
    case statutory = "S"
    /// Needed by the procedure.
    case procedural = "P"
    /// Good practice, asked for by inspectors.
    case audit = "A"
    /// A local rule.
    case local = "L"

    /// Whether the lot cannot be auctioned while the item is open.
    package var blocks: Bool { self == .statutory || self == .procedural }
  }

  /// What an item stands at; the raw values are the states of its track.
  package enum Value: String, Hashable, Sendable, CaseIterable {
    case unknown, yes, no, partial
    case notApplicable = "not_applicable"

    package var state: State { State(rawValue) }
    package var isSettled: Bool { self == .yes || self == .notApplicable }
    package var title: Bilingual {
      switch self {
      case .unknown: Bilingual(vi: "Chưa rõ", en: "Unknown")
      case .yes: Bilingual(vi: "Đạt", en: "Yes")
      case .no: Bilingual(vi: "Chưa đạt", en: "No")
      case .partial: Bilingual(vi: "Đạt một phần", en: "Partial")
      case .notApplicable: Bilingual(vi: "Không áp dụng", en: "Not applicable")
      }
    }
  }

  /// `C01` … `C36`; also the name of its track.
  package let code: String
  package let title: Bilingual
  package let group: Group
  package let scope: Scope
  /// Under the land law of 2013.
  package let severity2013: Severity
  /// Under the land law of 2024, for lots of the class ``only2024`` if there is one; an audit item for the others.
  package let severity2024: Severity
  package let only2024: LotClass?
  /// The paper that proves it.
  package let evidence: Bilingual
  /// What stands in the way, with fields in braces.
  package let blocker: BlockerText
  /// The same while nothing is known; nil: as ``blocker``.
  package let missing: BlockerText?
  package let citation: String
  /// Who can settle it.
  package let resolver: Bilingual
  let rules: ReadinessRules

  package var track: TrackName { TrackName(code) }

  package func severity(under regime: RegimeCode, lotClass: LotClass) -> Severity {
    if regime == Regimes.landLaw2013.code { return severity2013 }
    return only2024 == nil || only2024 == lotClass ? severity2024 : .audit
  }

  /// What to say of the item while it stands at `value`.
  package func blocker(at value: Value) -> BlockerText { value == .unknown ? missing ?? blocker : blocker }
}

/// A sentence with fields in braces: `Khu đất {site} chưa có trong KHSDĐ năm {year}`.
package struct BlockerText: Hashable, Sendable {
  package let template: Bilingual
  /// Where fields come from that the latest entry of a kind holds; the others are for the report to give.
  package let sources: [Source]

  package struct Source: Hashable, Sendable {
    package let field: String
    package let kind: Kind
    /// The field of the entry; nil for its day.
    package let entryField: String?
  }

  /// The sentence, with `…` for a field that nobody gives.
  package func filled(_ value: (String) -> String?) -> Bilingual {
    Bilingual(vi: Self.fill(template.vi, value), en: Self.fill(template.en, value))
  }

  /// The sentence from a dossier as far as its entries up to `day` tell; `others` gives what they do not.
  package func filled(
    from dossier: Dossier, asOf day: CivilDate, others: (String) -> String? = { _ in nil }
  ) -> Bilingual {
    filled { name in
      guard let source = sources.first(where: { $0.field == name }) else { return others(name) }
      let entry = dossier.entries.filter { $0.kind == source.kind && $0.on <= day }
        .max { ($0.on, $0.number) < ($1.on, $1.number) }
      guard let entry else { return others(name) }
      return source.entryField.map { entry.field($0) } ?? entry.on.vietnamese
    }
  }

  private static func fill(_ template: String, _ value: (String) -> String?) -> String {
    var (result, rest) = ("", template[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += value(String(rest[rest.index(after: open)..<close])) ?? "…"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
