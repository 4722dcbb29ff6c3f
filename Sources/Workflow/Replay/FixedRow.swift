/// Values in a row that is made once and then only read.
///
/// Reading one takes a bounds check and nothing else: no reference is counted for the row itself, which in a replay
/// is most of what an array costs.
struct FixedRow<Element>: ~Copyable {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    start = .allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (start + index).initialize(to: element) }
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "outside of the row")
      return start[index]
    }
  }
  subscript(index: Int32) -> Element {
    @inline(__always) get { self[Int(index)] }
  }
}

/// A part of a row.
struct Span {
  let first: Int32
  let count: Int32
  var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
  var isEmpty: Bool { count == 0 }

  init(first: Int, count: Int) { (self.first, self.count) = (Int32(first), Int32(count)) }
}

extension Array {
  /// Appends a list and says where it lies.
  mutating func span(_ list: [Element]) -> Span {
    append(contentsOf: list)
    return Span(first: count - list.count, count: list.count)
  }
}
