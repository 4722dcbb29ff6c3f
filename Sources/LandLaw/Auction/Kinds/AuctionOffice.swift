internal import Measures
internal import Workflow

/// Who makes the documents of an auction, as the offices were called under the law of 2013.
enum AuctionOffice {
  static let cityCommittee = Bilingual(vi: "UBND thành phố", en: "City People's Committee")
  static let provinceCommittee = Bilingual(vi: "UBND tỉnh", en: "Provincial People's Committee")
  static let landAuthority = Bilingual(
    vi: "Phòng Tài nguyên và Môi trường", en: "Natural Resources and Environment Division")
  static let landFund = Bilingual(vi: "Trung tâm Phát triển quỹ đất", en: "Land Fund Development Centre")
  static let urbanPlanning = Bilingual(vi: "Phòng Quản lý đô thị", en: "Urban Management Division")
  static let finance = Bilingual(vi: "Phòng Tài chính - Kế hoạch", en: "Finance and Planning Division")
  static let valuer = Bilingual(
    vi: "Tổ chức tư vấn xác định giá đất", en: "Land valuation consultant")
  static let worksInvestor = Bilingual(
    vi: "Chủ đầu tư công trình hạ tầng", en: "Investor of the infrastructure")
  static let registry = Bilingual(
    vi: "Chi nhánh Văn phòng Đăng ký đất đai", en: "Branch of the Land Registration Office")
  static let auctionHouse = Bilingual(
    vi: "Tổ chức hành nghề đấu giá tài sản", en: "Auction house")
  static let taxOffice = Bilingual(vi: "Chi cục Thuế", en: "Tax Sub-department")
  static let treasury = Bilingual(vi: "Kho bạc Nhà nước", en: "State Treasury")
  static let consulted = Bilingual(vi: "Cơ quan được lấy ý kiến", en: "Agency that was asked")
  static let inCharge = Bilingual(vi: "Cán bộ phụ trách khu đất", en: "Officer in charge of the site")
}

extension KindDefinition {
  static func auction(
    _ kind: Kind, of subject: SubjectKind, as kindClass: Class = .fact, _ vi: String, _ en: String,
    by supplier: Bilingual, _ fields: FieldDefinition...
  ) -> KindDefinition {
    KindDefinition(
      kind, of: subject, kindClass, title: Bilingual(vi: vi, en: en), supplier: supplier, fields: fields)
  }

  /// A check of one readiness item, for what no other entry proves.
  static func checked(of subject: SubjectKind) -> KindDefinition {
    auction(
      "checked", of: subject, "Kết quả kiểm tra tiêu chí", "Item checked", by: AuctionOffice.inCharge,
      FieldDefinition("item", .choice(ReadinessCode.all), required: true),
      FieldDefinition("value", .choice(["yes", "no", "partial", "not_applicable"]), required: true),
      FieldDefinition("reason", .text))
  }

  /// Who is to settle an open readiness item, and by when.
  static func itemAssigned(of subject: SubjectKind) -> KindDefinition {
    auction(
      "item_assigned", of: subject, "Giao xử lý tiêu chí", "Item assigned", by: AuctionOffice.landAuthority,
      FieldDefinition("item", .choice(ReadinessCode.all), required: true),
      FieldDefinition("responsible", .text, required: true), FieldDefinition("due_on", .day))
  }
}
