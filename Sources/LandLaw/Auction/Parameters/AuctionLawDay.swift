internal import Measures

/// The days on which the texts about auctions came into force.
enum AuctionLawDay {
  /// Luật Đất đai 2013.
  static let landLaw2013 = CivilDate.written(2014, 7, 1)
  /// Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP.
  static let circular14 = CivilDate.written(2015, 5, 20)
  /// Nghị định 140/2016/NĐ-CP, lệ phí trước bạ.
  static let registrationFee = CivilDate.written(2017, 1, 1)
  /// Luật Đấu giá tài sản 2016.
  static let auctionLaw2016 = CivilDate.written(2017, 7, 1)
  /// Nghị định 126/2020/NĐ-CP.
  static let decree126 = CivilDate.written(2020, 12, 5)
  /// Nghị định 67/2021/NĐ-CP amending Nghị định 167/2017/NĐ-CP.
  static let officeDecree2021 = CivilDate.written(2021, 9, 1)
  /// Thông tư 02/2022/TT-BTP.
  static let circular02 = CivilDate.written(2022, 3, 25)
  /// Nghị định 10/2023/NĐ-CP.
  static let decree10 = CivilDate.written(2023, 5, 20)
  /// Luật Đất đai 2024.
  static let landLaw2024 = CivilDate.written(2024, 8, 1)
  /// Luật 37/2024/QH15 amending the law on auctions.
  static let auctionLaw2024 = CivilDate.written(2025, 1, 1)
  /// Communes take over from districts; Nghị định 151/2025/NĐ-CP.
  static let twoLevels = CivilDate.written(2025, 7, 1)
  /// Nghị định 226/2025/NĐ-CP.
  static let decree226 = CivilDate.written(2025, 8, 15)
  /// Nghị quyết 254/2025/QH15 and the price tables of the People's Councils.
  static let priceTable = CivilDate.written(2026, 1, 1)
  /// Nghị quyết 66.11/2026/NQ-CP.
  static let resolution6611 = CivilDate.written(2026, 1, 6)
  /// Nghị định 49/2026/NĐ-CP.
  static let decree49 = CivilDate.written(2026, 1, 31)
  /// Nghị định 252/2026/NĐ-CP.
  static let decree252 = CivilDate.written(2026, 7, 1)
  /// The end of chapter IV of Nghị định 49/2026/NĐ-CP.
  static let decree49Ends = CivilDate.written(2027, 3, 1)
}
