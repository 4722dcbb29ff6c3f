internal import Measures
internal import Workflow

/// Writes down what is filed in a site, its lots and its rounds; every day is one that is worked.
struct SiteStory {
  let working: WorkingDays
  let lastDay: CivilDate
  private(set) var entries: [DemoEntry] = []

  init(_ world: CaseLife.World) { (working, lastDay) = (world.working, world.lastDay) }

  /// One paper for all `subjects`.
  mutating func file(
    _ kind: Kind, of subjects: [String], _ on: String, until: String? = nil, amount: Money? = nil,
    area: Area? = nil, _ fields: (name: String, value: String)...
  ) {
    guard let day = CivilDate(on).map({ working.onOrAfter($0) }), day <= lastDay else { return }
    for subject in subjects {
      entries.append(
        DemoEntry(
          subject, kind, on: day, until: until.flatMap { CivilDate($0) }, amount: amount, area: area,
          fields: fields,
          remarks: ProjectStory.remark, topic: subjects.joined(separator: " ")))
    }
  }

  mutating func file(
    _ kind: Kind, _ subject: String, _ on: String, amount: Money? = nil, area: Area? = nil,
    _ fields: (name: String, value: String)...
  ) {
    guard let day = CivilDate(on).map({ working.onOrAfter($0) }), day <= lastDay else { return }
    entries.append(
      DemoEntry(
        subject, kind, on: day, amount: amount, area: area, fields: fields, remarks: ProjectStory.remark,
        topic: "\(subject)"))
  }

  mutating func check(
    _ item: String, of subjects: [String], _ on: String, _ value: String = "yes", reason: String = ""
  ) {
    let fields = [(name: "item", value: item), (name: "value", value: value)]
    for subject in subjects {
      guard let day = CivilDate(on).map({ working.onOrAfter($0) }), day <= lastDay else { return }
      entries.append(
        DemoEntry(
          subject, "checked", on: day, fields: reason.isEmpty ? fields : fields + [("reason", reason)],
          remarks: ProjectStory.remark, topic: "\(item) \(value)"))
    }
  }

  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? DemoOffice.lastDay }
}
