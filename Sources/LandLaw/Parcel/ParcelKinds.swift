internal import Measures
package import Workflow

/// What is filed in a parcel of a project; money and recovery come from the cases on it.
package enum ParcelKinds {
  private static let of = KindList(of: "parcel")

  package static let all: [KindDefinition] = [
    of.fact(
      "surveyed", "Đo đạc, trích lục", "Parcel surveyed", by: Body.surveyor, .area("area_m2", required: true)),
    of.act(
      "classified", "Phân loại đất, nguồn gốc", "Parcel classified", by: Body.landOffice, .text("land_use"),
      .text("code_system"), .text("origin"), .flag("eligible")),
    of.fact("cleared", "Biên bản giải phóng mặt bằng", "Parcel cleared of assets", by: Body.compensationUnit),
    of.fact(
      "site_inspected", "Kiểm tra hiện trạng", "Site inspected", by: Body.compensationUnit,
      .choice("result", "clear", "encroached", required: true)),
    of.fact(
      "encroachment_found", "Phát hiện tái lấn chiếm", "Encroachment found", by: Body.wardCommittee,
      .area("area_m2")),
    of.fact(
      "encroachment_removed", "Đã giải tỏa lấn chiếm", "Encroachment removed", by: Body.wardCommittee,
      .area("area_m2")),
    of.act(
      "management_assigned", "Giao quản lý quỹ đất", "Management assigned", by: Body.recoveryAuthority,
      .choice("holder", "land_fund_organisation", "commune", "other"), .area("area_m2")),
    of.fact(
      "parcel_split", "Tách thửa", "Parcel split", by: Body.registrationOffice, .text("children"),
      .area("area_m2")),
    of.act("excluded", "Đưa thửa đất ra khỏi dự án", "Parcel excluded", by: Body.recoveryAuthority, .reason),
  ]
}
