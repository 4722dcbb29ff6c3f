internal import Measures
internal import Tabular

/// The tables of things that have a name: parties, parcels, cases, lots. All of them are invented.
enum DemoTables {
  static func parties(_ clearances: [DemoClearance]) -> String {
    table(
      [
        "code", "kind", "name", "representative", "social_protection", "identity_number", "address",
        "synthetic",
      ], clearances.flatMap(\.parties)
    ) {
      [
        $0.code, $0.kind.rawValue, $0.name, $0.representative, $0.socialProtection, $0.identityNumber,
        $0.address, "yes",
      ]
    }
  }

  static func parcels(_ clearances: [DemoClearance]) -> String {
    table(
      [
        "project", "ward", "sheet", "plot", "area_m2", "land_use", "code_system", "recovered_m2",
        "certificate",
        "numbered_on", "synthetic",
      ], clearances.flatMap(\.parcels)
    ) {
      [
        $0.project, $0.ward, String($0.sheet), $0.plot, $0.area.description, $0.landUse,
        DemoParcel.codeSystem,
        $0.recovered.description, $0.certificate, DemoParcel.numberedOn, "yes",
      ]
    }
  }

  static func cases(_ clearances: [DemoClearance]) -> String {
    table(
      [
        "code", "project", "party", "batch", "parcels", "land_group", "resettlement", "has_certificate",
        "opened_on",
        "synthetic",
      ], clearances.flatMap(\.cases)
    ) {
      [
        $0.code, $0.project, $0.party.code, $0.batch, $0.parcels.map(\.number).joined(separator: ";"),
        $0.group.rawValue, $0.resettlement, $0.hasCertificate ? "yes" : "no", $0.openedOn.description, "yes",
      ]
    }
  }

  static func lots(_ lots: [DemoLot]) -> String {
    table(
      [
        "site", "lot", "ward", "area_m2", "purpose", "lot_class", "bidders", "parcels", "on", "synthetic",
      ], lots
    ) {
      [
        $0.site, $0.label, $0.ward, $0.area.description, $0.purpose, "RES_IND", "individual",
        $0.parcels.map(\.code).joined(separator: ";"), $0.describedOn.description, "yes",
      ]
    }
  }

  static func rounds(_ rounds: [DemoRound]) -> String {
    table(["code", "lots", "auction_house", "form", "method", "procedure"], rounds) {
      [
        $0.code, $0.lots.map(\.label).joined(separator: ";"), "Tổ chức đấu giá tài sản (minh họa)",
        "bỏ phiếu trực tiếp", "trả giá lên", "full",
      ]
    }
  }

  private static func table<Row>(_ header: [String], _ rows: [Row], _ cells: (Row) -> [String]) -> String {
    var writer = CSVWriter(lineEnding: .lf)
    writer.append(header)
    for row in rows { writer.append(cells(row)) }
    return writer.text
  }
}
