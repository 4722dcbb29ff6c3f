internal import Measures
internal import Workflow

/// Khiếu nại: where the latest complaint stands, so that the terms of the complaint law fall due. It is beside the
/// eight tracks of a case: nothing else looks at it, and a complaint stops nothing.
enum ComplaintTrack {
  static let track = Track(
    "complaint", title: Bilingual("Khiếu nại", "Complaint"),
    states: [
      StateDefinition("none", Bilingual("không có khiếu nại", "none")),
      StateDefinition("received", Bilingual("đã nhận đơn", "received")),
      StateDefinition("accepted", Bilingual("đã thụ lý lần đầu", "accepted")),
      StateDefinition("accepted_second", Bilingual("đã thụ lý lần hai", "accepted, second level")),
      StateDefinition("resolved", Bilingual("đã giải quyết", "resolved")),
    ],
    transitions: [
      receive("received", from: "none", beginsRound: false),
      receive("received_again", from: "resolved", beginsRound: true),
      accept("accepted_second", to: "accepted_second", matching: FieldMatch("level", "2"), priority: 0),
      accept("accepted", to: "accepted", matching: nil, priority: 1),
      resolve("resolved", by: "complaint_decided"),
      resolve("closed", by: "complaint_closed"),
    ])

  private static func receive(_ code: String, from: State, beginsRound: Bool) -> Transition {
    Transition(
      code, from: [from], to: "received", by: "complaint_opened", beginsRound: beginsRound,
      title: Bilingual("nhận đơn khiếu nại", "complaint received"), citation: "Luật Khiếu nại 2011 Đ.8, Đ.9")
  }
  private static func accept(_ code: String, to: State, matching: FieldMatch?, priority: Int) -> Transition {
    Transition(
      code, from: ["received"], to: to, by: "complaint_accepted", matching: matching, priority: priority,
      title: Bilingual("thụ lý khiếu nại", "complaint accepted"), citation: "Luật Khiếu nại 2011 Đ.27, Đ.36")
  }
  private static func resolve(_ code: String, by kind: Kind) -> Transition {
    Transition(
      code, from: ["received", "accepted", "accepted_second"], to: "resolved", by: kind,
      title: Bilingual("giải quyết khiếu nại", "complaint resolved"),
      citation: "Luật Khiếu nại 2011 Đ.31, Đ.40")
  }
}
