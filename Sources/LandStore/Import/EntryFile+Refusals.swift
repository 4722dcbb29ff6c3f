internal import LandDomain
internal import Measures
internal import Workflow

/// What is said about a row that names what there is not.
extension EntryFile {
  func reportUnknown(_ code: String, _ row: inout RowReader) {
    let near = subjects.near(code)
    let hint = near.joined(separator: ", ")
    row.report(
      "subject", found: code,
      near.isEmpty
        ? Bilingual(
          vi:
            "không có hồ sơ, thửa, lô, dự án, khu đất, cuộc đấu giá hay nhiệm vụ nào mang mã này; nhập trước",
          en: "no case, parcel, lot, project, site, round or directive has this code; import it first")
        : Bilingual(vi: "không có mã này; có phải \(hint)?", en: "no such code; did you mean \(hint)?"))
  }

  func reportKind(
    _ kind: String, _ code: String, _ targets: [SubjectBook.Target], _ row: inout RowReader
  ) {
    let subject = targets[0].subject
    let title = catalogue.title(of: subject)
    // A kind of an instance, filed under the unit itself.
    if targets[0].ordinal == 0, let unit = targets[0].unit,
      let rule = catalogue.instances[subject]?.first(where: { catalogue.kind(kind, of: $0.subject) != nil })
    {
      let example = SubjectCode.instance(of: unit.code, prefix: rule.prefix, ordinal: 1)
      let owner = catalogue.title(of: rule.subject)
      row.report(
        "kind", found: kind,
        Bilingual(
          vi: "loại này thuộc \(owner.vi): ghi mã \(example)",
          en: "this kind belongs to \(owner.en): write \(example)"))
      return
    }
    let near = catalogue.near(kind, of: subject).map { "\($0.kind) (\($0.title.vi))" }.joined(separator: ", ")
    let all = catalogue.kinds(of: subject).map(\.kind.text).joined(separator: ", ")
    row.report(
      "kind", found: kind,
      near.isEmpty
        ? Bilingual(
          vi: "\(title.vi) \(code) không có loại này; nhận: \(all)",
          en: "\(title.en) \(code) has no such kind; accepted: \(all)")
        : Bilingual(
          vi: "\(title.vi) \(code) không có loại này; có phải \(near)?",
          en: "\(title.en) \(code) has no such kind; did you mean \(near)?"))
  }

  func reportInstance(_ code: String, _ key: InstancePlan.Key, _ row: inout RowReader) {
    let rule = catalogue.rule(key.subject)
    let title = catalogue.title(of: key.subject)
    let last = plan.last(key.unit, key.subject)
    let opening = rule?.openedBy.map(\.text)
    let next = last + 1
    row.report(
      "subject", found: code,
      opening.map {
        Bilingual(
          vi: "chưa có \(title.vi) số \(key.ordinal) (mới có \(last)); loại \($0) mở lần thứ \(next)",
          en: "there is no \(title.en) number \(key.ordinal) (so far \(last)); \($0) opens number \(next)")
      }
        ?? Bilingual(
          vi: "lần \(key.ordinal) chưa thể có; lần tiếp theo là \(next)",
          en: "number \(key.ordinal) cannot be yet; the next is \(next)"))
  }
}
