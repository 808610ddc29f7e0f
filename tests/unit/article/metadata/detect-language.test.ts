import { expect, test } from 'vitest';
import { detectLanguage } from '../../../../lib/article/metadata/detect-language';

test.each([
  [
    'en',
    'The council said on Monday that it would not close the library, which has been open for more than sixty years and is used by most of the town.',
  ],
  [
    'de',
    'Der Stadtrat hat am Montag beschlossen, dass die Bibliothek nicht geschlossen wird, obwohl sie seit Jahren mit einem zu kleinen Etat auskommen muss.',
  ],
  [
    'fr',
    'Le conseil a décidé lundi que la bibliothèque ne serait pas fermée, même si elle doit se contenter depuis des années d’un budget trop petit pour ses besoins.',
  ],
  [
    'es',
    'El ayuntamiento decidió el lunes que la biblioteca no se cerrará, aunque desde hace años tiene que vivir con un presupuesto muy pequeño para su tamaño.',
  ],
  [
    'pt',
    'A câmara decidiu na segunda-feira que a biblioteca não será fechada, embora há muitos anos tenha de viver com um orçamento muito pequeno para o seu tamanho.',
  ],
  [
    'it',
    'Il consiglio ha deciso lunedì che la biblioteca non sarà chiusa, anche se da anni deve vivere con un bilancio che è troppo piccolo per le sue dimensioni.',
  ],
  [
    'nl',
    'De gemeenteraad heeft maandag besloten dat de bibliotheek niet dicht gaat, ook al moet zij al jaren met een te klein budget zien uit te komen.',
  ],
  [
    'sv',
    'Kommunen beslutade på måndagen att biblioteket inte ska stängas, även om det i många år har haft en budget som är för liten för vad det behöver.',
  ],
  [
    'da',
    'Kommunen besluttede mandag, at biblioteket ikke skal lukkes, selv om det i mange år har haft et budget, der er blevet for lille til det, som byen har brug for nu.',
  ],
  [
    'no',
    'Kommunen bestemte mandag at biblioteket ikke skal stenges, selv om det i mange år har hatt et budsjett som er blitt for lite til det byen har bruk for nå.',
  ],
  [
    'fi',
    'Kaupunginvaltuusto päätti maanantaina, että kirjastoa ei suljeta, vaikka se on jo vuosia ollut liian pieni ja sen rahat ovat olleet vähissä niin kuin muidenkin.',
  ],
  [
    'pl',
    'Rada miasta zdecydowała w poniedziałek, że biblioteka nie zostanie zamknięta, ale od lat jest dla niej za mało pieniędzy i nie wiadomo, jak to się skończy.',
  ],
  [
    'cs',
    'Rada města v pondělí rozhodla, že se knihovna nezavře, ale podle ředitele je její rozpočet už několik let příliš malý a není jasné, jak to bude dál.',
  ],
  [
    'hu',
    'A tanács hétfőn úgy döntött, hogy a könyvtár nem zár be, de az igazgató szerint már évek óta kevés a pénz, és nem tudja, hogy mi lesz ez után.',
  ],
  [
    'tr',
    'Belediye meclisi pazartesi günü kütüphanenin kapatılmayacağına karar verdi, ancak müdür bütçenin çok küçük olduğunu ve bir yıl sonra ne olacağını bilmediğini söyledi.',
  ],
  [
    'id',
    'Dewan kota memutuskan pada hari Senin bahwa perpustakaan itu tidak akan ditutup, karena lebih dari separuh warga kota telah menggunakannya untuk belajar.',
  ],
  [
    'vi',
    'Hội đồng thành phố hôm thứ hai đã quyết định không đóng cửa thư viện, vì đây là nơi được nhiều người trong thành phố sử dụng từ những năm trước.',
  ],
  [
    'ru',
    'Городской совет в понедельник решил, что библиотека не будет закрыта, но, как сказал директор, денег на неё уже несколько лет не хватает, и это не новость.',
  ],
  [
    'uk',
    'Міська рада в понеділок вирішила, що бібліотека не буде закрита, але, як каже директор, грошей на неї не вистачає вже кілька років, і це не новина.',
  ],
  [
    'bg',
    'Общинският съвет реши в понеделник, че библиотеката няма да бъде затворена, но според директора парите за нея не стигат вече от няколко години.',
  ],
  ['el', 'Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα ότι η βιβλιοθήκη δεν θα κλείσει.'],
  [
    'ar',
    'قرر مجلس المدينة يوم الاثنين أن المكتبة لن تغلق، لكن المدير قال إن المال المخصص لها لا يكفي منذ أعوام، وهذا ما كان في كل عام من الأعوام الماضية.',
  ],
  [
    'fa',
    'شورای شهر روز دوشنبه تصمیم گرفت که کتابخانه بسته نشود، اما مدیر آن گفت که بودجه برای این کار کافی نیست و باید از راه دیگری تامین شود.',
  ],
  [
    'he',
    'מועצת העיר החליטה ביום שני כי הספרייה לא תיסגר, אבל המנהל אמר כי התקציב שלה קטן מדי כבר שנים, וכי הוא אינו יודע מה יהיה עם העובדים או על מה יחיו.',
  ],
  [
    'hi',
    'नगर परिषद ने सोमवार को तय किया कि पुस्तकालय बंद नहीं किया जाएगा, लेकिन निदेशक का कहना है कि इस के लिए पैसे कम हैं और यह एक पुरानी बात है।',
  ],
  ['ja', '市議会は月曜日、図書館を閉鎖しないことを決めた。館長は予算が足りないと話している。'],
  ['zh', '市议会星期一决定不关闭图书馆，但馆长表示多年来经费一直不足，未来如何还不清楚。'],
  ['ko', '시의회는 월요일에 도서관을 닫지 않기로 결정했지만 관장은 예산이 부족하다고 말했다.'],
  ['th', 'สภาเมืองตัดสินใจเมื่อวันจันทร์ว่าจะไม่ปิดห้องสมุด แต่ผู้อำนวยการกล่าวว่างบประมาณไม่พอมาหลายปีแล้ว'],
])('tells %s', (lang, text) => {
  expect(detectLanguage(text)?.lang).toBe(lang);
});

test('says nothing of too few words', () => {
  expect(detectLanguage('Lorem ipsum')).toBeUndefined();
  expect(detectLanguage('')).toBeUndefined();
  expect(detectLanguage('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15')).toBeUndefined();
});
