import type { Lexicon } from '../lexicon';

export const vi: Lexicon = {
  related:
    'xem thêm|xem tiếp|xem chi tiết|xem ngay|xem|đọc thêm|đọc tiếp|đọc ngay|đọc|tin liên quan|' +
    'bài liên quan|bài viết liên quan|liên quan|tin cùng chuyên mục|cùng chuyên mục|cùng chủ đề|' +
    'tin khác|bài khác|các tin khác|tin cũ hơn|tin mới hơn|tin mới|tin mới nhất|mới nhất|tin nổi bật|' +
    'nổi bật|tin đọc nhiều|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|phổ biến|đề xuất|gợi ý|' +
    'có thể bạn quan tâm|có thể bạn thích|bạn có thể thích|dành cho bạn|đừng bỏ lỡ|bài tiếp theo|' +
    'bài trước|tiếp theo|trước|nghe|bấm vào đây|nhấn vào đây|khám phá|mục lục|về đầu trang|>>|video|' +
    'chủ đề|sự kiện',
  newsletter:
    'bản tin|đăng ký nhận|nhận tin|nhận bản tin|email của bạn|địa chỉ email|hộp thư|mỗi sáng|' + 'hủy đăng ký',
  share:
    'chia sẻ|chia sẻ bài viết|theo dõi|theo dõi chúng tôi|tham gia|sao chép liên kết|sao chép|in bài|in|' +
    'lưu|lưu bài|gửi|gửi bài|facebook|twitter|zalo|trên facebook|google news|thích|kênh',
  comment:
    'bình luận|viết bình luận|gửi bình luận|để lại bình luận|để lại một bình luận|ý kiến|ý kiến của bạn|' +
    'gửi ý kiến|ý kiến bạn đọc|trả lời|hủy trả lời|email của bạn sẽ không được|các trường bắt buộc|' +
    'thảo luận|xem bình luận|báo cáo|góp ý|liên hệ|phản hồi',
  ad: 'quảng cáo|tài trợ|được tài trợ|nội dung quảng cáo|đối tác|advertisement',
  byline:
    'tác giả|theo|bài viết|bài|phóng viên|biên tập|biên tập viên|người viết|viết bởi|về tác giả|nguồn|' + 'ttxvn|dịch',
  meta:
    'đăng ngày|ngày đăng|xuất bản|cập nhật|cập nhật lúc|cập nhật lần cuối|ngày|lúc|giờ|phút đọc|' +
    'thời gian đọc|từ khóa|từ khoá|thẻ|tags|chủ đề|chuyên mục|danh mục|nguồn|lượt xem|trước|hôm nay|' +
    'hôm qua|gmt+7|thứ',
  legal:
    'bản quyền|mọi quyền được bảo lưu|©|copyright|chính sách bảo mật|điều khoản|miễn trừ|cấm sao chép|' +
    'ghi rõ nguồn|giấy phép',
  credit:
    'ảnh|hình|hình ảnh|ảnh minh họa|ảnh minh hoạ|nguồn|nguồn ảnh|(ảnh|đồ họa|tư liệu|chụp màn hình|' + 'getty|ttxvn',
  consent: 'cookie|cookies|đồng ý|chấp nhận|từ chối|trình duyệt|javascript|chặn quảng cáo',
  subscribe:
    'đăng ký|đăng nhập|thành viên|hội viên|tạo tài khoản|ủng hộ|quyên góp|miễn phí|tải ứng dụng|tải về|' +
    'tải|mua|mua ngay|đặt hàng|liên hệ|dành cho thuê bao',
};
