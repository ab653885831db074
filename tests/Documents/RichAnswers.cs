using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents;

/// <summary>One answer with every feature, in English, Chinese and Arabic.</summary>
internal static class RichAnswers
{
    public static RichText Of(string language) => new([.. Written(language).Blocks, .. Shown(language)]);

    /// <summary>A section file whose second item is answered with everything.</summary>
    public static SectionRequest Section(string language)
    {
        SectionRequest request = SampleDocuments.Section(language);
        return request with { Items = [request.Items[0], request.Items[1] with { Answer = Of(language), AnswerVersion = 2 }, request.Items[2]], Pictures = SamplePictures.All };
    }

    /// <summary>A master in which one answer has everything.</summary>
    public static MasterChain Master(string language)
    {
        Contribution answer = SampleDocuments.Answers[0];
        var chain = new MasterChain(language) { Pictures = SamplePictures.All };
        chain.Merge([answer with { Body = Of(language), Markdown = null }, .. SampleDocuments.Answers.Skip(1)]);
        return chain;
    }

    private static RichText Written(string language) => MarkdownAnswer.Parse(language switch
    {
        Languages.Arabic => "### الاستجابة للحوادث\n\nيتولى الفريق الوطني (CERT-XX) الاستجابة للحوادث **على مدار الساعة**[^1] وفق المعيار ISO/IEC 27001 (2022)، بالتعاون مع الاتحاد الدولي للاتصالات (ITU) منذ 12/03/2019؛ انظر [التقرير](https://example.org/ar).\n\n"
            + "1. الرصد\n   1. على المستوى الوطني\n   2. على المستوى القطاعي (SOC)\n2. الإبلاغ\n\nثم:\n\n1. التعافي بنسبة 95%\n\n- الطاقة\n  - الكهرباء\n- المياه\n\n> نص مقتبس من القرار A/RES/64/211.\n\n[^1]: القانون رقم 175 لسنة 2018، المادة (3)؛ انظر https://example.org/law.",
        Languages.Chinese => "### 事件响应\n\n国家互联网应急中心（CERT-XX）**全天候**负责事件响应[^1]，遵循“ISO/IEC 27001”标准，并与 ITU 合作；见[报告](https://example.org/zh)。\n\n"
            + "1. 监测\n   1. 国家级\n   2. 行业级（SOC）\n2. 通报\n\n其次：\n\n1. 恢复率 95%\n\n- 能源\n  - 电力\n- 供水\n\n> 引自第 64/211 号决议。\n\n[^1]: 《网络安全法》第二十一条，见 https://example.org/law。",
        _ => "### Incident response\n\nThe national team (CERT-XX) answers **around the clock**[^1], following ISO/IEC 27001 and with the ITU; see [the report](https://example.org/en).\n\n"
            + "1. detect\n   1. nationally\n   2. by sector (SOC)\n2. report\n\nThen:\n\n1. recover 95 %\n\n- energy\n  - power\n- water\n\n> Quoted from A/RES/64/211.\n\n[^1]: Act No. 175 of 2018, article 3; see https://example.org/law.",
    });

    private static Block[] Shown(string language)
    {
        string[] words = language switch
        {
            Languages.Arabic => ["القطاع", "السنوات", "الطاقة", "المياه", "خريطة المراكز", "المصدر: وزارة الاتصالات"],
            Languages.Chinese => ["行业", "年份", "能源", "供水", "中心分布图", "来源：通信部"],
            _ => ["Sector", "Years", "Energy", "Water", "Map of the centres", "Source: Ministry of Communications"],
        };
        var note = new Inline("", Note: [new Inline(words[5])]);
        return
        [
            new TableBlock(
                true,
                [
                    new TableRowContent([Cell(1, 2, new Inline(words[0])), Cell(2, 1, new Inline(words[1]), note)]),
                    new TableRowContent([Cell(1, 1, new Inline("2025")), Cell(1, 1, new Inline("2026"))]),
                    new TableRowContent([Cell(1, 1, new Inline(words[2])), Cell(2, 2, new Inline("", Picture: SamplePictures.Shown(SamplePictures.SampleJpeg, words[4])))]),
                    new TableRowContent([Cell(1, 1, new Inline(words[3]))]),
                ]),
            new ParagraphBlock([new Inline(words[4] + " "), new Inline("", Picture: SamplePictures.Shown(SamplePictures.SamplePng, words[4]))]),
            new ParagraphBlock([new Inline("", Picture: SamplePictures.Shown(SamplePictures.SamplePng, words[4]) with { View = new PictureView(25_000, 0, 0, 0, 0) }, Link: "https://example.org/map")]),
        ];
    }

    private static TableCellContent Cell(int columns, int rows, params Inline[] inlines) => new([new ParagraphBlock(inlines)], columns, rows);
}
