import Tabular
import Testing

@Suite struct CSVWriterTests {
  @Test func `fields are quoted only where they must be, and lines end in CRLF`() {
    var writer = CSVWriter()
    writer.append(["mã", "tên", "ghi chú"])
    writer.append(["DRW-0012", "Nguyễn, Văn \"A\"", "hai\ndòng"])
    writer.append(["", " giữ dấu cách ", "-5"])
    #expect(
      writer.text
        == "mã,tên,ghi chú\r\nDRW-0012,\"Nguyễn, Văn \"\"A\"\"\",\"hai\ndòng\"\r\n, giữ dấu cách ,-5\r\n")
  }

  @Test func `a row of one empty field is not an empty line`() throws {
    var writer = CSVWriter(lineEnding: .lf)
    writer.append(["mã"])
    writer.append([""])
    #expect(writer.text == "mã\n\"\"\n")
  }

  @Test func `what was drained is not written twice`() {
    var writer = CSVWriter(lineEnding: .lf, delimiter: .semicolon)
    writer.append(["a;b", "1,5"])
    #expect(writer.drain() == "\"a;b\";1,5\n")
    writer.append(["c", "d"])
    #expect(writer.drain() == "c;d\n")
    #expect(writer.text.isEmpty)
  }
}
