/// Plot `345` or `263A` of cadastral sheet 12, written `12/345`.
package struct PlotNumber: Hashable, Sendable {
  /// Number of the map sheet (số tờ), from 1.
  package let sheet: Int
  /// Number of the plot on it (số thửa): `345`, `263A`, `389b-2`.
  package let plot: String

  package init?(sheet: Int, plot: String) {
    guard (1...999_999).contains(sheet), Self.isPlot(plot) else { return nil }
    self.sheet = sheet
    self.plot = plot
  }

  /// Digits without a leading zero, a letter if need be, and a number after a hyphen if need be.
  private static func isPlot(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    func digits() -> Int {
      let length = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(length)
      return length
    }
    guard rest.count <= 20, let first = rest.first, (0x31...0x39).contains(first), digits() > 0 else {
      return false
    }
    if let letter = rest.first, (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter) {
      rest.removeFirst()
    }
    if rest.first == UInt8(ascii: "-") {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension PlotNumber: LosslessStringConvertible {
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[0].first != "0",
      let sheet = Int(parts[0])
    else { return nil }
    self.init(sheet: sheet, plot: String(parts[1]))
  }
  package var description: String { "\(sheet)/\(plot)" }
}
