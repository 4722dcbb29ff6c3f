internal import Measures
internal import PostgresAccess

extension NamedConstraint {
  static let importOfAFileOnce = NamedConstraint("import_of_a_file_once")
  static let projectCodeIsUnique = NamedConstraint("project_code_is_unique")
  static let siteCodeIsUnique = NamedConstraint("site_code_is_unique")
  static let directiveCodeIsUnique = NamedConstraint("directive_code_is_unique")
  static let partyCodeIsUnique = NamedConstraint("party_code_is_unique")
  static let unitCodeIsUnique = NamedConstraint("unit_code_is_unique")
  static let roundCodeIsUnique = NamedConstraint("round_code_is_unique")
  static let plotOncePerProject = NamedConstraint("project_parcel_plot_once_per_project")
  static let lotLabelOncePerSite = NamedConstraint("lot_label_once_per_site")
  static let attemptOncePerLot = NamedConstraint("round_lot_attempt_once_per_lot")
  static let instanceCodeIsUnique = NamedConstraint("instance_code_is_unique")
  static let instanceOnce = NamedConstraint("instance_pkey")
}

/// Constraints that a file can break although its rows were looked up: somebody else was quicker.
enum ConstraintProblem {
  static let all: [(constraint: NamedConstraint, column: String, accepted: Bilingual)] = [
    (.importOfAFileOnce, "", taken("tệp này", "this file")),
    (.projectCodeIsUnique, "code", taken("mã dự án", "the project's code")),
    (.siteCodeIsUnique, "code", taken("mã khu đất", "the site's code")),
    (.directiveCodeIsUnique, "code", taken("mã nhiệm vụ", "the directive's code")),
    (.partyCodeIsUnique, "code", taken("mã người có đất", "the party's code")),
    (.unitCodeIsUnique, "code", taken("mã hồ sơ, thửa hoặc lô", "the code of the case, parcel or lot")),
    (.roundCodeIsUnique, "code", taken("mã cuộc đấu giá", "the round's code")),
    (.plotOncePerProject, "plot", taken("thửa này trong dự án", "this plot of the project")),
    (.lotLabelOncePerSite, "lot", taken("lô này trong khu đất", "this lot of the site")),
    (.attemptOncePerLot, "lots", taken("lần đấu giá của lô", "this attempt of the lot")),
    (.instanceCodeIsUnique, "subject", taken("mã này", "this code")),
    (.instanceOnce, "subject", taken("lần này", "this number")),
  ]

  private static func taken(_ vi: String, _ en: String) -> Bilingual {
    Bilingual(
      vi: "\(vi) vừa được người khác nhập; xem lại rồi nhập lại tệp",
      en: "\(en) has just been entered by somebody else; look, then import the file again")
  }

  static func problem(_ error: DatabaseError, _ file: String) -> ImportProblem? {
    guard let found = all.first(where: { $0.constraint.rawValue == error.constraint }) else { return nil }
    // `Key (code)=(DRW) already exists.`
    let value = error.detail.flatMap { detail -> String? in
      guard let start = detail.firstRange(of: "=("), let end = detail.firstRange(of: ") already") else {
        return nil
      }
      return start.upperBound <= end.lowerBound ? String(detail[start.upperBound..<end.lowerBound]) : nil
    }
    return ImportProblem(
      file: file, row: 1, column: found.column, found: value ?? "", accepted: found.accepted)
  }
}

extension Import {
  /// Names that a test looks up in `pg_constraint`.
  package static var constraints: [String] { ConstraintProblem.all.map(\.constraint.rawValue) }
}
