internal import Measures
internal import Workflow

/// How often the lot was auctioned without success: after two failures somebody must decide what becomes of it.
enum FailureTrack {
  static let track = Track(
    "failures", title: Bilingual(vi: "Số lần không thành", en: "Failures"),
    states: [
      .state("none", "Chưa lần nào", "None"),
      .state("one", "Không thành 1 lần", "One"),
      .state("retried", "Đang đấu giá lại sau 1 lần không thành", "Auctioned again after one"),
      .state("two", "Không thành từ 2 lần, chưa có hướng xử lý", "Two or more, undecided"),
      .state("directed", "Không thành từ 2 lần, đã có hướng xử lý", "Two or more, decided"),
      .state("retried_again", "Đang đấu giá lại sau 2 lần không thành", "Auctioned again after two"),
    ],
    transitions: [
      step("first", from: "none", to: "one", AttemptGuards.hasFailed, "Không thành lần đầu", "First failure"),
      step(
        "retried", from: "one", to: "retried", isNew, "Bắt đầu đấu giá lại lần hai", "A second attempt begins"
      ),
      step(
        "second", from: "retried", to: "two", AttemptGuards.hasFailed, "Không thành lần hai", "Second failure"
      ),
      Transition(
        "directed", from: ["two"], to: "directed", by: "failure_direction_decided",
        title: Bilingual(vi: "Quyết định hướng xử lý", en: "What becomes of it is decided"),
        citation: citation),
      step(
        "retried_again", from: "directed", to: "retried_again", isNew, "Bắt đầu đấu giá lại",
        "Another attempt begins"),
      step(
        "again", from: "retried_again", to: "two", AttemptGuards.hasFailed, "Lại không thành",
        "It fails again"),
    ])

  private static let citation = "Luật Đất đai 2013 Đ.118 k.3; Luật Đất đai 2024 Đ.124 k.6"
  private static let isNew = Guard.all(AttemptGuards.hasBegun, .not(AttemptGuards.hasFailed))

  private static func step(
    _ code: String, from: State, to: State, _ condition: Guard, _ vi: String, _ en: String
  ) -> Transition {
    let title = Bilingual(vi: vi, en: en)
    return Transition(
      code, from: [from], to: to,
      requires: [Requirement("failures_\(code)", condition, says: title, citation: citation)], title: title,
      citation: citation)
  }
}
