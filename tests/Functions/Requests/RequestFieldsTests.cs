using Microsoft.AspNetCore.Http;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Tests.Functions.Requests;

public sealed class RequestFieldsTests
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("ar", "ar")]
    [InlineData("zh-CN,zh;q=0.9", "zh-Hans")]
    [InlineData("de-DE,de;q=0.9,fr-CA;q=0.8,en;q=0.7", "fr")]
    [InlineData("en;q=0.2, ru;q=0.9", "ru")]
    [InlineData("es;q=0, ru;q=0.1", "ru")]
    [InlineData("de", "en")]
    [InlineData("*", "en")]
    [InlineData(";;;=", "en")]
    public void LanguageOf_AcceptLanguage_IsTheFirstOfTheSix(string accepted, string expected)
    {
        Assert.Equal(expected, RequestLanguage.Of(Request(request => request.Headers.AcceptLanguage = accepted)));
    }

    [Fact]
    public void LanguageWanted_NobodySays_IsNull()
    {
        Assert.Null(RequestLanguage.Wanted(Request(_ => { })));
        Assert.Null(RequestLanguage.Wanted(Request(request => request.Headers.AcceptLanguage = "de")));
    }

    [Fact]
    public void LanguageWanted_Query_WinsOverTheHeader()
    {
        Assert.Equal("ar", RequestLanguage.Wanted(Request(request =>
        {
            request.QueryString = new("?language=ar");
            request.Headers.AcceptLanguage = "fr";
        })));
    }

    [Fact]
    public void LanguageWanted_QueryNamesNoneOfTheSix_IsRefused()
    {
        var refused = Assert.Throws<RefusedException>(() => RequestLanguage.Wanted(Request(request => request.QueryString = new("?language=klingon"))));

        Assert.Equal(Refusal.FieldInvalid, refused.Refusal);
    }

    [Theory]
    [InlineData("\"v1\"", 1)]
    [InlineData(" \"v12\" ", 12)]
    public void RequiredVersion_OurTag_IsItsNumber(string tag, int version)
    {
        Assert.Equal(version, Request(request => request.Headers.IfMatch = tag).RequiredVersion());
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("v1")]
    [InlineData("\"v")]
    [InlineData("\"v\"")]
    [InlineData("\"v-1\"")]
    [InlineData("\"v99999999999\"")]
    [InlineData("\"1\"")]
    public void RequiredVersion_AnythingElse_IsAskedFor(string tag)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => Request(request => request.Headers.IfMatch = tag).RequiredVersion());

        Assert.Equal(428, refused.Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public void Require_AllowedType_IsTaken(string contentType)
    {
        Assert.Equal("application/json", MediaTypes.Require(Request(request => request.ContentType = contentType), "text/csv", "application/json"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonx")]
    [InlineData("nonsense")]
    public void Require_AnythingElse_IsRefused(string? contentType)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => MediaTypes.Require(Request(request => request.ContentType = contentType), "application/json"));

        Assert.Equal(415, refused.Status);
    }

    [Fact]
    public async Task ReadBytes_LongerThanItsHeaderSays_IsStoppedAtTheBound()
    {
        HttpRequest request = Request(endless =>
        {
            endless.ContentLength = 10;
            endless.Body = new EndlessStream();
        });

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => request.ReadBytesAsync(1_048_576, CancellationToken.None));

        Assert.Equal(RequestRefusal.BodyTooLarge, refused.Refusal);
        Assert.InRange(((EndlessStream)request.Body).Given, 1_048_577, 1_500_000);
    }

    private static HttpRequest Request(Action<HttpRequest> describe)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        describe(request);
        return request;
    }
}
