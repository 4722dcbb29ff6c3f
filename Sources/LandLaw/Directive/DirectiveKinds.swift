internal import Measures
package import Workflow

/// What is filed in a directive (nhiệm vụ): an order of the leaders, with the day it is due.
package enum DirectiveKinds {
  private static let of = KindList(of: "directive")

  package static let all: [KindDefinition] = [
    of.fact(
      "assigned", "Giao nhiệm vụ", "Directive assigned", by: Body.leader, .day("due_on"), .text("responsible")
    ),
    of.fact(
      "extended", "Gia hạn nhiệm vụ", "Directive extended", by: Body.leader, .day("to", required: true),
      .reason),
    of.opening(
      "waiting", "waiting", "Tạm dừng chờ", "Directive waiting", by: Body.leader,
      .text("reason", required: true)),
    of.closing("resumed", "waiting", "Tiếp tục thực hiện", "Directive resumed", by: Body.leader),
    of.fact("done", "Hoàn thành nhiệm vụ", "Directive done", by: Body.leader),
  ]
}
