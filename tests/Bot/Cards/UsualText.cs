namespace OfficeIntegration.Tests.Bot.Cards;

/// <summary>What people in their languages might write.</summary>
public static class UsualText
{
    public static string Title(string language) => language switch
    {
        "ar" => "التقييم الذاتي الوطني للأمن السيبراني 2026",
        "zh-Hans" => "2026 年国家网络安全自评估",
        _ => "National self-assessment of Sample State 2026",
    };

    public static string Office(string language) => language switch
    {
        "ar" => "وزارة الداخلية",
        "zh-Hans" => "数字经济部",
        _ => "Ministry of the Digital Economy",
    };

    public static string Answer(string language) => language switch
    {
        "ar" => "أُنشئ فريق CERT الوطني عام 2019 ويعمل على مدار الساعة.\nتُختبر الخطة الوطنية مرتين في السنة، ويشارك فيها 12 من مشغلي البنى التحتية.",
        "zh-Hans" => "国家 CERT 成立于 2019 年，全天候运行。\n国家预案每年演练两次，12 家关键基础设施运营者参加。",
        _ => "The national CERT was set up in 2019 and works around the clock.\nThe national plan is exercised twice a year with 12 operators of critical infrastructures.",
    };

    public static string Further(string language) => language switch
    {
        "ar" => "توسيع التمارين لتشمل البلديات بحلول 2027.",
        "zh-Hans" => "2027 年前将演练扩大到市级。",
        _ => "Extend the exercises to municipalities by 2027.",
    };

    public static string Question(string language) => language switch
    {
        "ar" => "هل المقصود شبكات البلديات أيضا، أم شبكات الدولة وحدها (CERT)؟",
        "zh-Hans" => "是否也包括市级网络，还是仅限国家网络（CERT）？",
        _ => "Are the networks of the municipalities meant, too, or those of the state only?",
    };

    public static string Reason(string language) => language switch
    {
        "ar" => "يرجى ذكر من يقود التمرين، وإضافة رابط التقرير الأخير.",
        "zh-Hans" => "请说明由谁主持演练，并附上最近一次报告的链接。",
        _ => "Please say who leads the exercise, and add a link to the last report.",
    };
}
