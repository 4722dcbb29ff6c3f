internal import LandDomain

/// The columns of a file of entries: those below, and any field of any kind by its name.
enum EntryColumns {
  static let base = [
    ImportColumn("subject", "mã", "mã hồ sơ", "đối tượng", required: true),
    ImportColumn("kind", "loại", "loại việc", required: true), ImportColumn("on", "ngày", required: true),
    ImportColumn("until", "đến ngày"), ImportColumn("amount", "số tiền"),
    ImportColumn("document", "số văn bản", "văn bản số"),
    ImportColumn("document_on", "ngày văn bản", "ngày ban hành"),
    ImportColumn("signed_by", "người ký", "cơ quan ký"), ImportColumn("level", "cấp", "cấp ban hành"),
    ImportColumn("effective_on", "hiệu lực từ", "ngày có hiệu lực"), ImportColumn("received_on", "ngày nhận"),
    ImportColumn("area_m2", "diện tích"), ImportColumn("ref", "mục liên quan"),
    ImportColumn("parcel", "thửa", "số tờ/số thửa"),
    ImportColumn("override", "lý do vẫn ghi nhận"), ImportColumn("remarks", "ghi chú"),
  ]
  /// Fields that stand in columns of their own in the table of entries.
  static let typed: Set<String> = [
    "until", "amount", "effective_on", "received_on", "area_m2", "ref", "parcel",
  ]

  /// Texts that name private persons: they go into the remark, which can be erased, never into the fields.
  static let personal: Set<String> = ["responsible", "recipient", "winner"]

  private static let vietnamese: [String: String] = [
    "how": "cách nhận", "place": "nơi", "channel": "kênh", "ordinal": "lần thứ", "reason": "lý do",
    "responsible": "người chịu trách nhiệm", "due_on": "thời hạn", "count": "số lượng", "percent": "tỷ lệ",
    "result": "kết quả", "agency": "cơ quan", "year": "năm", "value": "giá trị", "item": "tiêu chí",
    "opinion": "ý kiến", "outcome": "kết quả giải quyết", "session_on": "ngày đấu giá",
    "valid_until": "có giá trị đến",
    "winner": "người trúng", "recipient": "người nhận", "code": "mã vướng mắc", "method": "phương pháp",
    "purpose": "mục đích", "land_group": "nhóm đất", "resettlement": "tái định cư",
    "registrants": "số người đăng ký",
    "deposit_percent": "tỷ lệ đặt trước",
  ]

  static func all(_ catalogue: KindCatalogue) -> [ImportColumn] {
    let known = Set(base.map(\.name))
    return base
      + catalogue.fieldNames.subtracting(known).sorted().map { name in
        vietnamese[name].map { ImportColumn(name, $0) } ?? ImportColumn(name)
      }
  }
}
