package import Measures

/// Who makes the documents of land clearance. Which of them signs is the law's business and changes with the regime;
/// these are the bodies as an explanation names them.
package enum Body {
  package static let compensationUnit = Bilingual(
    "Trung tâm Phát triển quỹ đất", "land fund development centre")
  package static let wardCommittee = Bilingual("UBND cấp xã", "commune people's committee")
  package static let districtCommittee = Bilingual("UBND cấp huyện", "district people's committee")
  package static let districtChairman = Bilingual(
    "Chủ tịch UBND cấp huyện", "chairman of the district people's committee")
  package static let provinceCommittee = Bilingual("UBND cấp tỉnh", "provincial people's committee")
  package static let provinceCouncil = Bilingual("HĐND cấp tỉnh", "provincial people's council")
  package static let recoveryAuthority = Bilingual(
    "UBND cấp có thẩm quyền thu hồi đất", "people's committee with the power to recover the land")
  package static let landOffice = Bilingual(
    "Phòng Tài nguyên và Môi trường", "office of natural resources and environment")
  package static let registrationOffice = Bilingual("Văn phòng đăng ký đất đai", "land registration office")
  package static let surveyor = Bilingual("đơn vị đo đạc", "surveying unit")
  package static let enforcementBoard = Bilingual("Ban thực hiện cưỡng chế", "enforcement board")
  package static let landUser = Bilingual("người có đất thu hồi", "person whose land is recovered")
  package static let investor = Bilingual("chủ đầu tư", "investor")
  package static let treasury = Bilingual("Kho bạc Nhà nước", "State Treasury")
  package static let complaintAuthority = Bilingual(
    "người có thẩm quyền giải quyết khiếu nại", "authority that resolves the complaint")
  package static let court = Bilingual("Tòa án nhân dân", "people's court")
  package static let securingBody = Bilingual(
    "bên nhận thế chấp hoặc cơ quan thi hành án", "mortgagee or enforcement body")
  package static let financeOffice = Bilingual("Phòng Tài chính - Kế hoạch", "finance and planning office")
  package static let leader = Bilingual("lãnh đạo giao việc", "leader who assigns")
}
