import LandLaw
import Measures
import Testing
import Workflow

/// The numbers and severities of the 2013 law as the office's tables have them, read against the product's.
struct LawTableTests {
  private static let law = LandLaw.book(calendar: WorkCalendar(holidays: []))

  @Test(
    arguments: [
      ("PLAN_STALE", .years(3), "Đ.49 k.3"), ("NOTICE_AGRI", .days(90), "Đ.67 k.1"),
      ("NOTICE_NONAGRI", .days(180), "Đ.67 k.1"), ("NOTICE_WAIVER", .text("land_user"), "Đ.67 k.2"),
      ("NOTICE_VALID", .none, "Đ.67"), ("INV_PERSUADE", .none, "Đ.69 k.1 đ.d"),
      ("INV_WAIT", .days(10), "Đ.69 k.1 đ.d"), ("POST_PLAN", .days(20), "47/2014"),
      ("SAME_DAY", .days(0), "Đ.69 k.3 đ.a"), ("HANDOVER_PERSUADE", .none, "Đ.69 k.3 đ.d"),
      ("HANDOVER_WAIT", .none, "Đ.69 k.3 đ.d"), ("ENF_HANDOVER", .days(30), "Đ.71 k.4 đ.b"),
      ("PAY_DUE", .days(30), "Đ.93 k.1"), ("DEPOSIT_PLACE", .text("treasury"), "Đ.93 k.3"),
      ("PAY_LATE_RATE_VALUE", .dailyRate(perHundredThousand: 30), "38/2019"),
      ("RESETTLE_POST", .days(15), "Đ.86 k.1"), ("COMPLAINT_1", .days(90), "Đ.9"),
      ("COMPLAINT_ACCEPT", .days(10), "Đ.27"), ("COMPLAINT_RESOLVE_1", .days(30), "Đ.28"),
      ("COMPLAINT_2", .days(30), "Đ.33"), ("COMPLAINT_RESOLVE_2", .days(45), "Đ.37"),
      ("LAWSUIT", .years(1), "Đ.116"), ("P-POST-SHORT", .workingDays(5), "Đ.53"),
      ("P-ANN-GAP", .workingDays(2), "Đ.57"), ("P-ANN-LEAD", .days(15), "Đ.57"),
      ("P-POST", .days(15), "Đ.35"), ("P-MIN-BIDDERS", .count(2), "Đ.52"),
      ("P-PAY-HALF", .days(30), "Đ.18 k.4"), ("P-PAY-FULL", .days(90), "Đ.18 k.4"),
      ("P-TAXNOTE", .workingDays(5), "Đ.13"), ("P-HANDOVER", .workingDays(5), "Đ.14"),
    ] as [(String, Parameter.Value, String)])
  func `a number of the law of 2021 has its value and its clause`(
    code: String, value: Parameter.Value, clause: String
  ) throws {
    let row = try #require(Self.law.row(ParameterCode(code), on: day("2021-06-01")))
    #expect(row.value == value)
    #expect(row.citation.contains(clause), "\(row.citation)")
  }

  @Test(arguments: [
    "RECOVERY_PLAN_MAKE", "INV_BOARD_PERSUADE", "ENF_POLICE_REQ", "DIALOGUE_DUE", "APPRAISE_DUE", "RD_DUE",
    "ENF_EXECUTE_DUE", "ASSET_COLLECT", "PLAN_DISAGREE_PERSUADE", "PLAN_DISAGREE_WAIT",
  ])
  func `a number of the 2024 law is silent in 2021`(code: String) {
    #expect(Self.law.row(ParameterCode(code), on: day("2021-06-01")) == nil)
    #expect(Self.law.row(ParameterCode(code), on: day("2024-08-01")) != nil)
  }

  @Test func `each item of readiness weighs as much as the table of its law says`() {
    // C01 … C36: S statutory, P procedure, A audit, L local.
    let in2013 = "SSLSPPASSAAPAAAPPASSSPPPPPPPLPPSPPPP"
    let in2024 = "SSSSSSSSPAAPSSAPPASSSPPPPPPPLPPSPPPP"
    func letter(_ severity: ReadinessItem.Severity) -> Character {
      switch severity {
      case .statutory: "S"
      case .procedural: "P"
      case .audit: "A"
      case .local: "L"
      }
    }
    #expect(String(ReadinessItem.all.map { letter($0.severity2013) }) == in2013)
    #expect(String(ReadinessItem.all.map { letter($0.severity2024) }) == in2024)
  }
}
