internal import Measures

/// Invented unit prices, and the amount of a plan that follows from them.
enum DemoPrices {
  /// Land by use and recovered area, a house where there is one, crops and supports; whole thousands.
  static func amount(for parcels: [DemoParcel], _ chance: inout DemoRandom) -> Money {
    var amount = Money.zero
    for parcel in parcels {
      let uses = parcel.uses
      let share = Area(tenths: parcel.recovered.tenths / Int64(uses.count))
      for use in uses { amount += perSquareMetre(use).amount(for: share) }
      if parcel.isResidential { amount += Money(dong: Int64(chance.number(80...420)) * 1_000_000) }
      amount += Money(dong: Int64(chance.number(4...60)) * 1_000_000)
    }
    return Money(dong: amount.dong / 1_000 * 1_000)
  }

  private static func perSquareMetre(_ use: String) -> UnitPrice {
    let price: Int64 =
      switch use {
      case "ODT": 2_600_000
      case "ONT": 620_000
      case "TMD", "SKC": 980_000
      case "CLN": 74_000
      case "LUC", "LUK": 62_000
      case "NTS": 48_000
      case "RSX": 18_000
      default: 56_000
      }
    return UnitPrice(dongPerSquareMetre: price)
  }
}
