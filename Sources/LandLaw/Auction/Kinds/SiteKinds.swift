package import Workflow

/// The kinds of entry in a site's dossier, in the order in which entries of one day are taken. Its lots inherit them.
package enum SiteKinds {
  package static let subject: SubjectKind = "site"

  package static let all: [KindDefinition] = land + clearance + planning + offices + plan + price + upkeep

  private static let land: [KindDefinition] = [
    .auction(
      "site_described", of: subject, "Nguồn gốc, đơn vị quản lý khu đất", "Site described",
      by: AuctionOffice.landAuthority,
      FieldDefinition("source", .choice(["recovered", "office", "unused", "returned"]), required: true),
      FieldDefinition("office_route", .choice(["A", "B"])),
      FieldDefinition("holder", .choice(["land_fund_organisation", "other"]))),
    .auction(
      "land_use_plan_listed", of: subject, "Có trong kế hoạch sử dụng đất năm",
      "Listed in the annual land-use plan", by: AuctionOffice.provinceCommittee,
      FieldDefinition("year", .number, required: true),
      FieldDefinition("first_year", .number, required: true),
      FieldDefinition("purpose", .text)),
    .auction(
      "land_use_plan_listing_cancelled", of: subject, "Hủy bỏ khỏi kế hoạch sử dụng đất",
      "Struck from the land-use plan", by: AuctionOffice.provinceCommittee, FieldDefinition("reason", .text)),
    .auction(
      "auction_list_published", of: subject, "Công bố danh mục đấu giá năm", "Yearly auction list published",
      by: AuctionOffice.cityCommittee, FieldDefinition("year", .number, required: true)),
  ]

  private static let clearance: [KindDefinition] = [
    .auction(
      "management_assigned", of: subject, "Giao đất cho đơn vị quản lý", "Land given to the managing unit",
      by: AuctionOffice.cityCommittee, FieldDefinition("area_m2", .area)),
    .auction(
      "state_land_confirmed", of: subject, "Xác nhận đất Nhà nước đang quản lý, không phải thu hồi",
      "Confirmed as State land, nothing to recover", by: AuctionOffice.landAuthority,
      FieldDefinition("reason", .text)),
    .auction(
      "infrastructure_accepted", of: subject, "Nghiệm thu hạ tầng kỹ thuật", "Infrastructure accepted",
      by: AuctionOffice.worksInvestor, FieldDefinition("percent", .number, required: true),
      FieldDefinition("part", .text)),
    .auction(
      "road_connected", of: subject, "Đấu nối đường giao thông", "Road connected",
      by: AuctionOffice.worksInvestor,
      FieldDefinition("road", .text)),
  ]

  private static let planning: [KindDefinition] = [
    .auction(
      "detailed_planning_approved", of: subject, "Duyệt quy hoạch chi tiết 1/500",
      "Detailed planning at 1/500 approved", by: AuctionOffice.urbanPlanning),
    .auction(
      "planning_adjustment_closed", of: subject, as: .closing("planning_adjustment"),
      "Kết thúc điều chỉnh quy hoạch", "Planning adjustment closed", by: AuctionOffice.urbanPlanning,
      FieldDefinition("from", .text), FieldDefinition("to", .text),
      FieldDefinition("outcome", .choice(["approved", "dropped"]), required: true)),
    .auction(
      "planning_adjustment_opened", of: subject, as: .opening("planning_adjustment"),
      "Đang điều chỉnh quy hoạch", "Planning under adjustment", by: AuctionOffice.urbanPlanning,
      FieldDefinition("from", .text, required: true), FieldDefinition("to", .text, required: true)),
    .auction(
      "opinion_requested", of: subject, "Lấy ý kiến cơ quan chuyên môn", "Opinion requested",
      by: AuctionOffice.landAuthority, FieldDefinition("agency", .text, required: true)),
    .auction(
      "opinion_received", of: subject, "Nhận ý kiến cơ quan chuyên môn", "Opinion received",
      by: AuctionOffice.consulted, FieldDefinition("agency", .text, required: true)),
  ]

  private static let offices: [KindDefinition] = [
    .auction(
      "office_arrangement_approved", of: subject, "Duyệt phương án sắp xếp lại, xử lý nhà, đất",
      "Arrangement of the office approved", by: AuctionOffice.provinceCommittee),
    .auction(
      "office_sale_decided", of: subject, "Quyết định bán tài sản trên đất, chuyển nhượng quyền sử dụng đất",
      "Sale of the office decided", by: AuctionOffice.provinceCommittee),
    .auction(
      "office_transferred", of: subject, "Chuyển giao trụ sở về địa phương quản lý",
      "Office transferred to the locality", by: AuctionOffice.provinceCommittee),
    .auction(
      "sale_contract_signed", of: subject, "Ký hợp đồng mua bán tài sản trên đất",
      "Contract of sale of the office signed", by: AuctionOffice.landFund, FieldDefinition("amount", .money)),
  ]

  /// `expected_price` is the total of the site in đồng: it decides whether an auction council is needed.
  private static let plan: [KindDefinition] = [
    .auction(
      "auction_plan_approved", of: subject, "Phê duyệt phương án đấu giá", "Auction plan approved",
      by: AuctionOffice.cityCommittee, FieldDefinition("deposit_percent", .number, required: true),
      FieldDefinition("terms", .text), FieldDefinition("expected_price", .money),
      FieldDefinition("expected_month", .text), FieldDefinition("costs", .money)),
    .auction(
      "auction_plan_adjusted", of: subject, "Điều chỉnh phương án đấu giá", "Auction plan adjusted",
      by: AuctionOffice.cityCommittee, FieldDefinition("deposit_percent", .number, required: true),
      FieldDefinition("terms", .text), FieldDefinition("expected_price", .money),
      FieldDefinition("expected_month", .text), FieldDefinition("costs", .money)),
    .auction(
      "dossier_complete", of: subject, "Hồ sơ thửa đất đấu giá đầy đủ", "Dossier of the land complete",
      by: AuctionOffice.landFund),
    .auction(
      "no_auction_reviewed", of: subject, "Rà soát trường hợp không đấu giá",
      "Exemption from auction reviewed",
      by: AuctionOffice.landAuthority,
      FieldDefinition("outcome", .choice(["auction", "exempt"]), required: true),
      FieldDefinition("case", .text)),
    .auction(
      "auction_decided", of: subject, "Quyết định đấu giá quyền sử dụng đất", "Auction decided",
      by: AuctionOffice.cityCommittee),
    .auction(
      "budget_assigned", of: subject, "Bố trí kinh phí tổ chức đấu giá", "Budget of the auction assigned",
      by: AuctionOffice.finance, FieldDefinition("amount", .money)),
  ]

  private static let price: [KindDefinition] = [.valuation(of: subject), .startingPrice(of: subject)]

  private static let upkeep: [KindDefinition] = [
    .holdClosed(of: subject), .holdOpened(of: subject), .checked(of: subject), .itemAssigned(of: subject),
  ]
}

extension KindDefinition {
  static func valuation(of subject: SubjectKind) -> KindDefinition {
    auction(
      "valuation_certified", of: subject, "Chứng thư định giá đất", "Valuation certified",
      by: AuctionOffice.valuer, FieldDefinition("method", .text), FieldDefinition("valid_until", .day))
  }

  /// `amount` is for each lot or for each square metre, as `basis` says.
  static func startingPrice(of subject: SubjectKind) -> KindDefinition {
    auction(
      "starting_price_approved", of: subject, "Phê duyệt giá khởi điểm", "Starting price approved",
      by: AuctionOffice.provinceCommittee, FieldDefinition("amount", .money, required: true),
      FieldDefinition("basis", .choice(["lot", "square_metre"])),
      FieldDefinition("method", .choice(["specific", "table", "table_x_coefficient"]), required: true),
      FieldDefinition("valid_until", .day))
  }

  /// H5: complaint or inspection that stops the auction; H7: a rule changed; H8: boundary or area changed.
  static func holdOpened(of subject: SubjectKind) -> KindDefinition {
    auction(
      "hold_opened", of: subject, as: .opening("hold"), "Tạm dừng đưa ra đấu giá", "Put on hold",
      by: AuctionOffice.landAuthority, FieldDefinition("code", .choice(["H5", "H7", "H8"]), required: true),
      FieldDefinition("reason", .text))
  }

  static func holdClosed(of subject: SubjectKind) -> KindDefinition {
    auction(
      "hold_closed", of: subject, as: .closing("hold"), "Hết tạm dừng", "Taken off hold",
      by: AuctionOffice.landAuthority, FieldDefinition("reason", .text))
  }
}
