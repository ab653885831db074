using System.Reflection;
using Azure.Data.Tables.Models;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class TableErrorCodeTests
{
    [Fact]
    public void EveryCode_IsItsName() => Assert.All(
        typeof(TableErrorCode).GetProperties(BindingFlags.Public | BindingFlags.Static),
        code => Assert.Equal(code.Name, code.GetValue(null)!.ToString()));

    [Fact]
    public void Comparison_WithWhatAnExceptionSays_IgnoresCase()
    {
        string said = "EntityAlreadyExists";
        Assert.True(said == TableErrorCode.EntityAlreadyExists);
        Assert.True(TableErrorCode.EntityAlreadyExists == new TableErrorCode("entityalreadyexists"));
        Assert.True(said != TableErrorCode.TableNotFound);
        Assert.False(TableErrorCode.EntityAlreadyExists.Equals((object)said));
    }

    [Fact]
    public void New_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => new TableErrorCode(null));
}
