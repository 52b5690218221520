import type { ArticleTemplate, Locale } from '#contracts';

const templates: Readonly<Record<Locale, readonly ArticleTemplate[]>> = {
  en: [
    {
      name: 'How-to',
      body: '{{In one sentence: what can the reader do afterwards?}}\n\n## Before you begin\n\n- {{What has to be there or known?}}\n\n## Steps\n\n1. {{One action, and what shows that it worked}}\n2. {{The next action}}\n\n## If it does not work\n\n{{What goes wrong most often, and what helps?}}',
    },
    {
      name: 'Problem and cause',
      body: '## What you see\n\n{{The message or behaviour, in the words of who sees it}}\n\n## Where it happens\n\n{{Which products and versions?}}\n\n## Why\n\n{{The cause, in one or two sentences}}\n\n## What helps\n\n1. {{The step that solves it}}\n\n## How to tell that it is solved\n\n{{What is different now?}}',
    },
    {
      name: 'Questions and answers',
      body: '{{What are these questions about?}}\n\n## {{The question as people ask it?}}\n\n{{The short answer first, then the reason}}\n\n## {{The next question?}}\n\n{{Its answer}}\n\n## Still open?\n\n{{Where does the reader go from here?}}',
    },
  ],
  fr: [
    {
      name: 'Mode d’emploi',
      body: '{{En une phrase : que saura faire le lecteur ensuite ?}}\n\n## Avant de commencer\n\n- {{Que faut-il avoir ou savoir ?}}\n\n## Étapes\n\n1. {{Une action, et ce qui montre qu’elle a réussi}}\n2. {{L’action suivante}}\n\n## Si cela ne marche pas\n\n{{Qu’est-ce qui échoue le plus souvent, et qu’est-ce qui aide ?}}',
    },
    {
      name: 'Problème et cause',
      body: '## Ce que vous voyez\n\n{{Le message ou le comportement, avec les mots de qui le voit}}\n\n## Où cela arrive\n\n{{Quels produits et quelles versions ?}}\n\n## Pourquoi\n\n{{La cause, en une ou deux phrases}}\n\n## Ce qui aide\n\n1. {{L’étape qui résout le problème}}\n\n## Comment savoir que c’est résolu\n\n{{Qu’est-ce qui a changé ?}}',
    },
    {
      name: 'Questions et réponses',
      body: '{{De quoi parlent ces questions ?}}\n\n## {{La question comme on la pose ?}}\n\n{{La réponse courte d’abord, puis la raison}}\n\n## {{La question suivante ?}}\n\n{{Sa réponse}}\n\n## Encore une question ?\n\n{{Où le lecteur peut-il aller ?}}',
    },
  ],
  ar: [
    {
      name: 'دليل عملي',
      body: '{{في جملة واحدة: ماذا سيستطيع القارئ أن يفعل بعدها؟}}\n\n## قبل أن تبدأ\n\n- {{ما الذي يجب أن يتوفر أو يُعرف؟}}\n\n## الخطوات\n\n1. {{خطوة واحدة وما يدل على نجاحها}}\n2. {{الخطوة التالية}}\n\n## إن لم ينجح الأمر\n\n{{ما الذي يتعثر غالبًا، وما الذي ينفع؟}}',
    },
    {
      name: 'مشكلة وسببها',
      body: '## ما تراه\n\n{{الرسالة أو السلوك بكلمات من يراه}}\n\n## أين يحدث\n\n{{أي منتجات وأي إصدارات؟}}\n\n## لماذا\n\n{{السبب في جملة أو جملتين}}\n\n## ما ينفع\n\n1. {{الخطوة التي تحلها}}\n\n## كيف تعرف أنها حُلّت\n\n{{ما الذي تغيّر؟}}',
    },
    {
      name: 'أسئلة وأجوبة',
      body: '{{عن أي شيء هذه الأسئلة؟}}\n\n## {{السؤال كما يطرحه الناس؟}}\n\n{{الجواب القصير أولًا ثم السبب}}\n\n## {{السؤال التالي؟}}\n\n{{جوابه}}\n\n## هل بقي سؤال؟\n\n{{إلى أين يذهب القارئ من هنا؟}}',
    },
  ],
};

/** How articles begin where nobody wrote templates, in a language. */
export const defaultTemplates = (locale: Locale): readonly ArticleTemplate[] => templates[locale];
