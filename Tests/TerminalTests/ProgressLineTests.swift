import Measures
import Terminal
import Testing

@Suite struct ProgressLineTests {
  @Test func `a terminal sees one line rewritten, at most ten times a second`() {
    var line = ProgressLine("Tính lại", total: 1000, manner: .bar(width: 80), language: .vi)
    #expect(
      line.update(done: 0, elapsed: .zero)
        == "\r\u{1B}[KTính lại  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  0%  0/1.000")
    #expect(line.update(done: 10, elapsed: .milliseconds(50)) == "")
    #expect(
      line.update(done: 250, elapsed: .seconds(5))
        == "\r\u{1B}[KTính lại  ███████░░░░░░░░░░░░░░░░░░░░░░░  25%  250/1.000  50/giây  còn 15 giây")
    #expect(
      line.finish(done: 1000, elapsed: .seconds(20))
        == "\r\u{1B}[KTính lại  ███████████████████████  100%  1.000/1.000  50/giây  xong sau 20 giây\n")
  }

  @Test func `a log gets a plain line every ten seconds and one at the end`() {
    var line = ProgressLine("Replaying", total: 12_000_000, manner: .lines, language: .en)
    #expect(line.update(done: 1, elapsed: .seconds(1)) == "")
    #expect(
      line.update(done: 200_000, elapsed: .seconds(10))
        == "Replaying: 1%  200.000/12.000.000  20.000/s  9 min 50 s left\n")
    #expect(line.update(done: 300_000, elapsed: .seconds(15)) == "")
    #expect(
      line.finish(done: 12_000_000, elapsed: .seconds(7800))
        == "Replaying: 100%  12.000.000/12.000.000  1.538/s  done in 2 h 10 min\n")
  }

  @Test func `quiet is quiet`() {
    var line = ProgressLine("Tính lại", total: 10, manner: .quiet, language: .vi)
    #expect(line.update(done: 5, elapsed: .seconds(60)) == "")
    #expect(line.finish(done: 10, elapsed: .seconds(60)) == "")
    #expect(line.clear() == "")
  }

  @Test func `without a total there is a count and a rate`() {
    var line = ProgressLine("Đọc", total: nil, manner: .bar(width: 60), language: .vi)
    #expect(line.update(done: 1234, elapsed: .seconds(2)) == "\r\u{1B}[KĐọc  1.234  617/giây")
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.update(done: 1300, elapsed: .milliseconds(2050)) == "\r\u{1B}[KĐọc  1.300  634/giây")
  }

  @Test func `a job is at 100 percent only when it is done, and no bar outgrows its terminal`() {
    for width in [1, 20, 40, 60, 80, 200] {
      for done in [0, 1, 500, 999, 1000, 1001] {
        var line = ProgressLine(
          "Nhập tệp hồ sơ bồi thường", total: 1000, manner: .bar(width: width), language: .vi)
        let text = line.update(done: done, elapsed: .milliseconds(1)).dropFirst(4)
        #expect(displayWidth(text) <= width)
        if done < 1000 { #expect(!text.contains("100%")) }
      }
    }
  }
}
