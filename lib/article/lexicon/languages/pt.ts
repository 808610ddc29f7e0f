import type { Lexicon } from '../lexicon';

export const pt: Lexicon = {
  related:
    'leia também|leia mais|leia ainda|leia a matéria|leia|veja também|veja mais|veja|ver mais|' +
    'ver também|saiba mais|mais sobre|mais notícias|mais lidas|mais lidos|mais vistas|' +
    'notícias relacionadas|artigos relacionados|conteúdo relacionado|matérias relacionadas|relacionadas|' +
    'relacionados|relacionado|recomendado|recomendadas|recomendados|recomendamos|' +
    'você também pode gostar|você pode gostar|pode te interessar|também pode gostar|' +
    'também lhe pode interessar|não perca|destaques|continue lendo|continuar a ler|continue a ler|' +
    'próximo|próxima|anterior|próximo artigo|artigo anterior|ouça|ouvir|assista|confira|confira também|' +
    'confira mais|acesse|clique aqui|clique|últimas notícias|todas as notícias|descubra|conheça|índice|' +
    'neste artigo|voltar ao topo',
  newsletter:
    'newsletter|newsletters|inscreva-se|cadastre-se|receba|receber|seu e-mail|o seu email|seu email|' +
    'no seu e-mail|na sua caixa|todas as manhãs|subscreva|subscrever|cancelar inscrição|' +
    'endereço de e-mail',
  share:
    'compartilhe|compartilhar|partilhar|partilhe|compartilhar no|siga-nos|siga nos|siga o|siga a|siga|' +
    'acompanhe|junte-se|participe do|entre no grupo|copiar link|copiar|imprimir|enviar|salvar|guardar|' +
    'tweetar|no facebook|no twitter|no whatsapp|canal do whatsapp|grupo do whatsapp|google notícias|' +
    'google news|facebook|curtir|gosto',
  comment:
    'comentário|comentários|deixe um comentário|deixe uma resposta|deixe o seu comentário|' +
    'deixe seu comentário|comentar|comente|responder|cancelar resposta|' +
    'o seu endereço de e-mail não será|campos obrigatórios|sua opinião|dê a sua opinião|participe|' +
    'ver comentários|denunciar|fale conosco|envie|comentários com textos',
  ad:
    'publicidade|anúncio|patrocinado|conteúdo patrocinado|publieditorial|continua após a publicidade|' +
    'continua depois da publicidade|publi|links de afiliados|comissão|oferta',
  byline:
    'por|escrito por|texto|autor|autora|sobre o autor|redação|da redação|jornalista|repórter|' +
    'com informações de|com informações da|com agência|agência|edição|editado por|colaboração|colunista',
  meta:
    'publicado|publicado em|publicado por|publicada em|atualizado|atualizado em|atualizada|' +
    'última atualização|postado|criado em|data|há|min de leitura|minutos de leitura|tempo de leitura|' +
    'leitura|tags|tag|temas|tópicos|assuntos|palavras-chave|categoria|categorias|editoria|fonte|fontes|' +
    'às',
  legal:
    'todos os direitos reservados|direitos reservados|reprodução proibida|proibida a reprodução|' +
    'política de privacidade|termos de uso|termos e condições|©|copyright|este artigo|esta matéria|' +
    'este conteúdo',
  credit:
    'foto|fotos|fotografia|imagem|imagens|crédito|créditos|reprodução|divulgação|arquivo|(foto|' +
    'ilustração|legenda|getty|agência brasil',
  consent:
    'cookie|cookies|consentimento|aceitar|rejeitar|seus dados|dados pessoais|conteúdo externo|navegador|' +
    'bloqueador|javascript',
  subscribe:
    'assine|assinar|assinante|assinantes|já é assinante|exclusivo para assinantes|conteúdo exclusivo|' +
    'faça login|entrar|iniciar sessão|inicie sessão|registe-se|crie sua conta|criar conta|apoie|doe|' +
    'doar|faça uma doação|grátis|baixe o app|baixe|descarregue|compre|contate|entre em contato|' +
    'experimente',
};
