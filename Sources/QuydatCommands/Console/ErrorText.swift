internal import EmbeddedPostgres
internal import LandSchema
package import Measures
internal import PostgresAccess

/// What people are told about an error.
package enum ErrorText {
  package static func of(_ error: any Error) -> Bilingual {
    switch error {
    case let error as any BilingualError: error.message.sentence
    case let error as DatabaseError: database(error)
    case let error as MigrationError: migration(error)
    case is CancellationError:
      Bilingual(
        vi: "Đã dừng theo yêu cầu. Phần đã xong được giữ lại; chạy lại đúng lệnh này để làm tiếp.",
        en: "Stopped as asked. What was finished is kept; run the same command again to go on.")
    case let error as PoolError: Bilingual(same: "\(error)").sentence
    case let error as ShippedFiles.Missing: Bilingual(same: "\(error)")
    default:
      Bilingual(
        vi: "Lỗi của chương trình, xin báo cho người phát triển: \(error)",
        en: "A fault of the program, please report it: \(error)")
    }
  }

  private static func database(_ error: DatabaseError) -> Bilingual {
    let said = error.message.split(whereSeparator: \.isNewline).joined(separator: " ")
    switch ExitStatus(of: error) {
    case .unreachable:
      return Bilingual(
        vi:
          "Không kết nối được cơ sở dữ liệu: \(said). Xem DATABASE_URL hoặc các biến PG…; không đặt biến nào thì quydat"
          + " dùng máy chủ riêng (quydat db start).",
        en:
          "The database cannot be reached: \(said). See DATABASE_URL or the PG… variables; with none of them quydat uses"
          + " a private server (quydat db start).")
    case .notAllowed:
      return Bilingual(
        vi:
          "Máy chủ không cho phép: \(said). Xem tài khoản và quyền của nó (quydat_clerk, quydat_engine, quydat_reader).",
        en:
          "The server does not allow it: \(said). See the user and its role (quydat_clerk, quydat_engine, quydat_reader)."
      )
    case .configuration:
      return Bilingual(
        vi: "Cơ sở dữ liệu chưa có: \(said). Tạo nó (createdb), rồi chạy quydat db migrate.",
        en: "The database is not there: \(said). Make it (createdb), then run quydat db migrate.")
    case .tryAgain:
      return Bilingual(
        vi: "Máy chủ đang bận: \(said). Hãy thử lại.", en: "The server is busy: \(said). Try again.")
    default:
      return Bilingual(
        vi: "Lỗi của chương trình hoặc dữ liệu, xin báo cho người phát triển: \(error)",
        en: "A fault of the program or the data, please report it: \(error)")
    }
  }

  private static func migration(_ error: MigrationError) -> Bilingual {
    switch error {
    case .databaseIsNewer(let number, let name):
      Bilingual(
        vi:
          "Cơ sở dữ liệu đã nâng cấp đến bước \(number) (\(name)) mà chương trình này chưa biết: hãy cài bản quydat mới"
          + " hơn.",
        en:
          "The database has migration \(number) (\(name)), which this program does not know: install a newer quydat."
      )
    case .busy(let seconds):
      Bilingual(
        vi: "Một chương trình khác đang nâng cấp cơ sở dữ liệu này đã \(seconds) giây: hãy thử lại sau.",
        en: "Another program has been migrating this database for \(seconds) seconds: try again later.")
    default: Bilingual(same: "\(error)").sentence
    }
  }
}
