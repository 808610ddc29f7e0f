import type { Lexicon } from '../lexicon';

export const id: Lexicon = {
  related:
    'baca juga|baca selengkapnya|baca lebih lanjut|baca artikel|baca berita|baca|simak juga|simak|' +
    'lihat juga|lihat|lihat semua|selengkapnya|lanjut baca|lanjutkan membaca|berita terkait|' +
    'artikel terkait|terkait|topik terkait|berita lainnya|artikel lainnya|lainnya|rekomendasi|' +
    'rekomendasi untuk anda|direkomendasikan|pilihan untuk anda|pilihan untukmu|pilihan editor|' +
    'jangan lewatkan|terpopuler|populer|paling banyak dibaca|terbaru|berita terbaru|trending|berikutnya|' +
    'sebelumnya|artikel selanjutnya|artikel sebelumnya|tonton juga|tonton|saksikan|dengarkan|' +
    'klik di sini|klik|temukan|daftar isi|kembali ke atas|video pilihan|infografis|halaman|' +
    'halaman selanjutnya',
  newsletter:
    'newsletter|buletin|berlangganan newsletter|daftar sekarang|alamat email|email anda|kotak masuk|' +
    'setiap pagi|dapatkan update|dapatkan berita|berhenti berlangganan',
  share:
    'bagikan|bagikan artikel|share|ikuti kami|ikuti|ikuti akun|gabung|bergabung|salin tautan|salin link|' +
    'copy link|cetak|simpan|kirim|di facebook|di twitter|di whatsapp|saluran whatsapp|channel whatsapp|' +
    'google news|facebook|twitter|suka',
  comment:
    'komentar|komentari|beri komentar|tinggalkan komentar|tinggalkan balasan|tulis komentar|' +
    'kirim komentar|balas|batalkan balasan|alamat email anda tidak akan|ruas yang wajib|diskusi|' +
    'lihat komentar|pendapat anda|laporkan|hubungi kami|kirim',
  ad:
    'iklan|advertisement|advertorial|sponsor|disponsori|konten bersponsor|gulir untuk|' +
    'scroll to continue|lanjutkan dengan konten|artikel ini berlanjut',
  byline:
    'oleh|ditulis oleh|penulis|editor|reporter|laporan|redaksi|wartawan|jurnalis|tentang penulis|' +
    'pewarta|kontributor|antara|tim redaksi|disunting',
  meta:
    'diterbitkan|dipublikasikan|diperbarui|terakhir diperbarui|update terakhir|diposting|tanggal|pukul|' +
    'wib|wita|menit baca|menit membaca|waktu baca|tag|tags|topik|kata kunci|kategori|rubrik|sumber|' +
    'dilihat|yang lalu|hari ini|kemarin',
  legal:
    'hak cipta|hak cipta dilindungi|copyright|©|dilarang|kebijakan privasi|syarat dan ketentuan|' +
    'penafian|disclaimer|artikel ini telah tayang|artikel ini',
  credit:
    'foto|gambar|ilustrasi|sumber|kredit|(foto|dok.|dok|dokumentasi|arsip|istimewa|antara foto|' +
    'tangkapan layar|getty',
  consent: 'cookie|cookies|kuki|persetujuan|setuju|terima|tolak|peramban|browser|javascript|pemblokir iklan',
  subscribe:
    'langganan|berlangganan|pelanggan|khusus pelanggan|masuk|login|log in|daftar|registrasi|buat akun|' +
    'dukung|dukung kami|donasi|gratis|unduh aplikasi|unduh|download|beli|pesan|hubungi',
};
