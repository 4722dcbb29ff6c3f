package import Workflow

/// The kinds of entry in a lot's own dossier, in the order in which entries of one day are taken.
package enum LotKinds {
  package static let subject: SubjectKind = "lot"

  package static let all: [KindDefinition] = [
    // The first entry of a lot's dossier: a lot without one has not begun.
    .auction(
      "described", of: subject, "Mô tả lô đất", "Lot described", by: AuctionOffice.landFund,
      FieldDefinition("lot_class", .choice(LotClass.allCases.map(\.rawValue)), required: true),
      FieldDefinition("bidders", .choice(["individual", "organisation"])),
      FieldDefinition("purpose", .text), FieldDefinition("area_m2", .area)),
    .auction(
      "parcel_excluded", of: subject, as: .closing("inclusion"), "Đưa thửa ra khỏi lô",
      "Parcel taken out of the lot",
      by: AuctionOffice.registry, FieldDefinition("parcel", .unit)),
    .auction(
      "parcel_included", of: subject, as: .opening("inclusion"), "Đưa thửa vào lô", "Parcel put into the lot",
      by: AuctionOffice.registry, FieldDefinition("parcel", .unit, required: true),
      FieldDefinition("area_m2", .area)),
    .valuation(of: subject), .startingPrice(of: subject),
    .holdClosed(of: subject), .holdOpened(of: subject), .checked(of: subject), .itemAssigned(of: subject),
    .auction(
      "failure_direction_decided", of: subject, "Quyết định hướng xử lý lô không thành",
      "What becomes of the failed lot decided", by: AuctionOffice.cityCommittee,
      FieldDefinition("direction", .choice(["reauction", "allocate", "remove"]))),
    .auction(
      "allocated_without_auction", of: subject, as: .act, "Giao đất, cho thuê đất không qua đấu giá",
      "Allocated without auction", by: AuctionOffice.cityCommittee,
      FieldDefinition(
        "basis", .choice(["failed_auctions", "enclosed_parcel", "priority_person"]), required: true)),
    .auction(
      "removed", of: subject, as: .act, "Đưa lô ra khỏi danh mục", "Lot removed from the list",
      by: AuctionOffice.cityCommittee, FieldDefinition("reason", .text, required: true)),
    .auction(
      "land_allocation_decided", of: subject, as: .act, "Quyết định giao đất",
      "Allocation of the land decided",
      by: AuctionOffice.cityCommittee),
    .auction(
      "title_issued", of: subject, as: .act, "Cấp giấy chứng nhận quyền sử dụng đất", "Title issued",
      by: AuctionOffice.cityCommittee),
    .auction(
      "lot_handed_over", of: subject, as: .act, "Bàn giao đất trên thực địa", "Lot handed over on the ground",
      by: AuctionOffice.landAuthority),
    .auction(
      "record_updated", of: subject, as: .act, "Cập nhật hồ sơ địa chính", "Cadastral record updated",
      by: AuctionOffice.registry),
  ]
}
