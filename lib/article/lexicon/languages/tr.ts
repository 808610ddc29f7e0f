import type { Lexicon } from '../lexicon';

export const tr: Lexicon = {
  related:
    'ayrıca okuyun|bunu da okuyun|devamını oku|devamı için|devamı|okumaya devam|haberin devamı|' +
    'ilgili haberler|ilgili haber|ilgili içerikler|ilgili konular|ilgili|benzer haberler|benzer|' +
    'diğer haberler|daha fazla|daha fazla haber|daha fazlası|önerilen|önerilenler|önerilen haberler|' +
    'size özel|ilginizi çekebilir|bunlar da ilginizi çekebilir|kaçırmayın|en çok okunan|' +
    'en çok okunanlar|çok okunanlar|popüler|son dakika|son haberler|sonraki haber|önceki haber|sonraki|' +
    'önceki|dinle|izle|izleyin|tıklayın|tıklayınız|keşfet|haber|içindekiler|yukarı çık|tümü|tümünü gör|' +
    'foto galeri|video|editörün seçtikleri',
  newsletter:
    'bülten|e-bülten|bültenimize|abone olun|e-posta adresiniz|e-posta|e-posta adresi|her sabah|kaydolun|' +
    'üyelikten çık',
  share:
    "paylaş|paylaşın|bu haberi paylaş|facebook'ta|twitter'da|whatsapp'ta|bizi takip edin|takip et|" +
    'takip edin|takip|bağlantıyı kopyala|linki kopyala|kopyala|yazdır|kaydet|gönder|beğen|google news|' +
    'google haberler|whatsapp kanalı|facebook',
  comment:
    'yorum|yorumlar|yorum yap|yorum yaz|yorum yazın|bir yorum yazın|bir cevap yazın|yorum bırakın|' +
    'cevapla|yanıtla|yanıtı iptal et|e-posta adresiniz yayınlanmayacak|gerekli alanlar|tartışmaya katıl|' +
    'yorumları göster|görüşünüz|bildir|hata bildir|bize ulaşın|bize yazın',
  ad:
    'reklam|ilan|sponsorlu|sponsorlu içerik|advertorial|haberin devamı reklamdan sonra|reklamdan sonra|' + 'iş birliği',
  byline:
    'yazan|yazar|haber|muhabir|editör|hazırlayan|derleyen|kaynak|yazar hakkında|anadolu ajansı|iha|dha|' + 'röportaj',
  meta:
    'yayınlanma|yayınlanma tarihi|yayın tarihi|güncelleme|güncellendi|güncelleme tarihi|son güncelleme|' +
    'oluşturulma|tarih|saat|okuma süresi|dk okuma|dakika okuma|etiketler|konular|anahtar kelimeler|' +
    'kategori|kategoriler|kaynak|kaynaklar|önce|bugün|dün|giriş',
  legal:
    'tüm hakları saklıdır|her hakkı saklıdır|telif hakkı|telif|izinsiz|kaynak gösterilmeden|' +
    'gizlilik politikası|kullanım koşulları|©|copyright|yasal uyarı|web sitesinde|abonelere sunulan',
  credit: 'fotoğraf|foto|görsel|kaynak|fotoğraflar|(fotoğraf|arşiv|temsili|resim|aa',
  consent: 'çerez|çerezler|cookie|onay|kabul et|reddet|kişisel veri|reklam engelleyici|tarayıcı|javascript',
  subscribe:
    'abone ol|abonelik|aboneler|üye ol|üyelik|giriş yap|oturum aç|kayıt ol|hesap oluştur|destek ol|' +
    'destekleyin|bağış|ücretsiz|uygulamayı indir|indir|satın al|sipariş|iletişim|sadece aboneler',
};
