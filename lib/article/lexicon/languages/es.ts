import type { Lexicon } from '../lexicon';

export const es: Lexicon = {
  related:
    'lea también|lee también|leer también|te puede interesar|te podría interesar|le puede interesar|' +
    'puede interesarte|también te puede|también puede leer|ver también|vea también|ver más|leer más|' +
    'más información|más noticias|más sobre|noticias relacionadas|artículos relacionados|' +
    'contenido relacionado|temas relacionados|relacionado|relacionados|relacionadas|te recomendamos|' +
    'recomendamos|recomendado|recomendados|lo más leído|lo más visto|más leídas|más vistos|' +
    'no te pierdas|además|sigue leyendo|seguir leyendo|continuar leyendo|siguiente|anterior|' +
    'siguiente artículo|artículo anterior|noticia anterior|escuchar|mira también|mira|mirá|enterate|' +
    'conocé|conoce|descubre|últimas noticias|todas las noticias|en portada|en esta noticia|índice|' +
    'volver arriba',
  newsletter:
    'newsletter|newsletters|boletín|boletines|suscríbete a nuestro|suscríbete a nuestra|suscríbase|' +
    'apúntate|recibe|recibir|recibí|recibe en tu|tu correo|correo electrónico|tu email|en tu bandeja|' +
    'cada mañana|darme de baja|inscríbete',
  share:
    'compartir|comparte|compártelo|compartir en|comparte esta|síguenos|síguenos en|seguinos|sigue a|' +
    'sigue nuestro|únete|únete a|copiar enlace|imprimir|enviar|guardar|tuitear|en facebook|en twitter|' +
    'en whatsapp|canal de whatsapp|google noticias|google news|facebook|me gusta',
  comment:
    'comentario|comentarios|deja un comentario|dejar un comentario|deja una respuesta|' +
    'deja tu comentario|escribe tu comentario|comentar|comenta|opina|responder|cancelar respuesta|' +
    'tu dirección de correo|los campos obligatorios|danos tu opinión|participa|ver comentarios|' +
    'normas de participación|denunciar|contáctanos|envíanos',
  ad:
    'publicidad|anuncio|patrocinado|contenido patrocinado|publirreportaje|sponsored|contenido de marca|' +
    'sigue después de|continúa después de|enlaces de afiliado|comisión',
  byline:
    'por|escrito por|redactado por|texto|autor|autora|sobre el autor|acerca del autor|redacción|' +
    'periodista|redactor|redactora|con información de|con informaciones de|con datos de|agencia|' +
    'agencias|efe|corresponsal|edición',
  meta:
    'publicado|publicado el|publicada|actualizado|actualizado el|actualizada|última actualización|' +
    'creado|fecha|hace|hora|min de lectura|minutos de lectura|tiempo de lectura|lectura|etiquetas|temas|' +
    'tags|palabras clave|archivado en|más temas|categoría|categorías|sección|fuente|fuentes|hs.|h.',
  legal:
    'todos los derechos reservados|derechos reservados|prohibida la reproducción|' +
    'prohibida su reproducción|aviso legal|política de privacidad|términos y condiciones|©|copyright|' +
    'se autoriza|este artículo|esta nota|conforme a los criterios|the trust project',
  credit:
    'foto|fotos|fotografía|imagen|imágenes|crédito|créditos|cortesía|archivo|foto de archivo|' +
    'ilustración|captura|(foto|video|getty|efe/|reuters',
  consent:
    'cookie|cookies|consentimiento|aceptar|rechazar|política de cookies|tus datos|datos personales|' +
    'contenido externo|navegador|bloqueador|javascript',
  subscribe:
    'suscríbete|suscribirse|suscribite|suscriptor|suscriptores|exclusivo para|ya soy suscriptor|' +
    'hazte socio|hacete socio|inicia sesión|iniciar sesión|iniciá sesión|regístrate|registrarse|' +
    'crear cuenta|crea tu cuenta|accede|apoya|dona|donar|haz una donación|gratis|descarga la app|' +
    'descargar|oferta|contenido exclusivo|compra|contacta',
};
