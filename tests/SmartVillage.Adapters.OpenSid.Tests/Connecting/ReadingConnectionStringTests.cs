using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Tests.Connecting;

public sealed class ReadingConnectionStringTests
{
    [Fact]
    public void What_changes_values_is_forced()
    {
        var settings = Complete(
            "Server=a;Database=b;AllowZeroDateTime=False;ConvertZeroDateTime=True;TreatTinyAsBoolean=True;GuidFormat=Char36;Pooling=True;AllowLoadLocalInfile=True");

        Assert.True(settings.AllowZeroDateTime);
        Assert.False(settings.ConvertZeroDateTime);
        Assert.False(settings.TreatTinyAsBoolean);
        Assert.Equal(MySqlGuidFormat.None, settings.GuidFormat);
        Assert.False(settings.Pooling);
        Assert.False(settings.AllowLoadLocalInfile);
    }

    [Fact]
    public void What_concerns_the_network_stays_as_given()
    {
        var settings = Complete("Server=a;Database=b;Command Timeout=7;Connect Timeout=3;Keepalive=9;SslMode=VerifyFull;Application Name=x");

        Assert.Equal((7u, 3u, 9u, MySqlSslMode.VerifyFull, "x"),
            (settings.DefaultCommandTimeout, settings.ConnectionTimeout, settings.Keepalive, settings.SslMode, settings.ApplicationName));
    }

    [Fact]
    public void Defaults_wait_long_enough_for_a_shared_server_and_take_tls_where_it_is()
    {
        var settings = Complete("Server=a;Database=b");

        Assert.Equal((120u, 15u, 30u, MySqlSslMode.Preferred, "smartvillage"),
            (settings.DefaultCommandTimeout, settings.ConnectionTimeout, settings.Keepalive, settings.SslMode, settings.ApplicationName));
    }

    [Theory]
    [InlineData("Server", "SV-SRC-002")]
    [InlineData("Server=a;Database=b;Foo=rahasia-9999", "SV-SRC-002")]
    [InlineData("Server=a;Database=b;Port=rahasia-9999", "SV-SRC-002")]
    [InlineData("Server=a;Database=b;SslMode=rahasia-9999", "SV-SRC-002")]
    [InlineData("Database=b", "SV-SRC-002")]
    [InlineData("", "SV-SRC-002")]
    [InlineData("Server=a;Password=rahasia-9999", "SV-SRC-003")]
    public void Mistakes_are_named_without_repeating_what_was_typed(string text, string code)
    {
        var failure = Assert.Throws<SourceException>(() => Complete(text));

        Assert.Equal((code, false), (failure.Code, failure.IsTransient));
        Assert.DoesNotContain("rahasia", failure.Message + failure.Remedy, StringComparison.Ordinal);
    }

    private static MySqlConnectionStringBuilder Complete(string text) =>
        ReadingConnectionString.Complete(new OpenSidSourceOptions { Name = "tejosari", ConnectionString = text });
}
