import type { Lexicon } from '../lexicon';

export const pl: Lexicon = {
  related:
    'czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|czytaj|przeczytaj także|' +
    'przeczytaj też|przeczytaj również|przeczytaj|zobacz także|zobacz też|zobacz również|zobacz|' +
    'więcej na temat|więcej o|więcej|więcej informacji|powiązane|powiązane artykuły|powiązane tematy|' +
    'podobne artykuły|podobne|polecamy|polecane|polecane artykuły|rekomendowane|warto przeczytać|' +
    'może cię zainteresować|to może cię zainteresować|mogą cię zainteresować|nie przegap|' +
    'najczęściej czytane|najpopularniejsze|popularne|najnowsze|ostatnie|następny artykuł|' +
    'poprzedni artykuł|następny|poprzedni|posłuchaj|obejrzyj|sprawdź|sprawdź też|kliknij|' +
    'dowiedz się więcej|dowiedz się|spis treści|w tym artykule|do góry|pokaż więcej|galeria|' +
    'zobacz zdjęcia|zobacz galerię',
  newsletter:
    'newsletter|newslettera|zapisz się|zapisz mnie|zapisz się na|twój adres e-mail|adres e-mail|' +
    'twój e-mail|na swoją skrzynkę|codziennie rano|wypisz się|subskrybuj',
  share:
    'udostępnij|udostępnij na|podziel się|poleć|poleć znajomym|wyślij|wyślij znajomemu|śledź nas|' +
    'obserwuj nas|obserwuj|dołącz do nas|polub nas|skopiuj link|kopiuj link|drukuj|wydrukuj|zapisz|' +
    'na facebooku|na twitterze|facebook|tweetnij|lubię to|wykop|oceń|ocena|google news|głosów',
  comment:
    'komentarz|komentarze|skomentuj|komentuj|dodaj komentarz|dodaj swój komentarz|zostaw komentarz|' +
    'napisz komentarz|odpowiedz|anuluj odpowiedź|twój adres e-mail nie zostanie|wymagane pola|dyskusja|' +
    'dołącz do dyskusji|forum|pokaż komentarze|zgłoś|zgłoś błąd|napisz do nas|masz temat|znalazłeś błąd|' +
    'opinie|regulamin',
  ad:
    'reklama|reklamy|ogłoszenie|ogłoszenia|materiał sponsorowany|materiał promocyjny|' +
    'artykuł sponsorowany|sponsorowane|dalsza część artykułu|dalsza część tekstu|linki afiliacyjne|' +
    'partner|autopromocja',
  byline:
    'autor|autorka|autorzy|tekst|napisał|napisała|opracował|opracowała|oprac.|redakcja|redaktor|' +
    'dziennikarz|o autorze|rozmawiał|rozmawiała|pap|źródło: pap|fot. i tekst|red.',
  meta:
    'opublikowano|opublikowane|opublikowany|data publikacji|dodano|dodane|aktualizacja|zaktualizowano|' +
    'ostatnia aktualizacja|ostatnia modyfikacja|data|godz.|godzina|czas czytania|min czytania|' +
    'minut czytania|tagi|tematy|słowa kluczowe|kategoria|kategorie|dział|źródło|źródła|temu|wczoraj|' +
    'dzisiaj',
  legal:
    'wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|prawa autorskie|prawa zastrzeżone|©|' +
    'copyright|polityka prywatności|regulamin|kopiowanie|przedruk|ten artykuł|artykuł pochodzi',
  credit:
    'fot.|fot|foto|zdjęcie|zdjęcia|autor zdjęcia|źródło|ilustracja|grafika|(fot|archiwum|zdj.|' +
    'materiały prasowe|pixabay',
  consent:
    'cookie|cookies|ciasteczka|plików cookie|pliki cookies|zgoda|zgodę|akceptuję|akceptuj|odrzuć|' +
    'dane osobowe|twoich danych|treść zewnętrzna|adblock|przeglądarka|javascript',
  subscribe:
    'prenumerata|prenumeruj|prenumerator|subskrypcja|masz już|zaloguj się|zaloguj|zarejestruj|' +
    'zarejestruj się|załóż konto|utwórz konto|wesprzyj|wesprzyj nas|wspieraj|darowizna|przekaż|wypróbuj|' +
    'za darmo|pobierz aplikację|pobierz|kup|zamów|dostęp|tylko dla|artykuł dostępny|kontakt',
};
