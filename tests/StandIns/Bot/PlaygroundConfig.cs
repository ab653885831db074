namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>The people and places of the playground: it wants exactly five users, one group chat and one team.</summary>
public static class PlaygroundConfig
{
    public const string ChatId = "a:personal-chat";
    public const string UserId = "29:amina";

    public const string Yaml = $$"""
        version: "0.1.1"
        tenantId: 00000000-0000-0000-0000-0000000000f1
        bot:
          id: 28:assessment
          name: Assessment
        currentUser:
          id: {{UserId}}
          name: Amina
          userPrincipleName: amina@contoso.example
          aadObjectId: 00000000-0000-0000-0000-0000000000a1
          givenName: Amina
          surname: A
          email: amina@contoso.example
        users:
          - { id: "29:ben", name: Ben, userPrincipleName: ben@contoso.example, aadObjectId: 00000000-0000-0000-0000-0000000000a2, givenName: Ben, surname: B, email: ben@contoso.example }
          - { id: "29:chen", name: 陈, userPrincipleName: chen@contoso.example, aadObjectId: 00000000-0000-0000-0000-0000000000a3, givenName: 陈, surname: C, email: chen@contoso.example }
          - { id: "29:dalia", name: داليا, userPrincipleName: dalia@contoso.example, aadObjectId: 00000000-0000-0000-0000-0000000000a4, givenName: داليا, surname: D, email: dalia@contoso.example }
          - { id: "29:eva", name: Eva, userPrincipleName: eva@contoso.example, aadObjectId: 00000000-0000-0000-0000-0000000000a5, givenName: Eva, surname: E, email: eva@contoso.example }
          - { id: "29:farid", name: Farid, userPrincipleName: farid@contoso.example, aadObjectId: 00000000-0000-0000-0000-0000000000a6, givenName: Farid, surname: F, email: farid@contoso.example }
        personalChat:
          id: {{ChatId}}
        groupChat:
          id: 19:group@thread.v2
          name: Group
        team:
          id: 19:team@thread.tacv2
          name: Team
          aadGroupId: 00000000-0000-0000-0000-0000000000b1
          channels:
            - { id: "19:channel@thread.tacv2", name: General }
        """;
}
