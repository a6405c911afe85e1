using System.Text;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Tests.Connecting;

public sealed class ConnectingFailureTests
{
    [Fact]
    public async Task A_closed_port_is_named_as_refused()
    {
        var failure = await FailAsync(FakeMySqlServer.At(FakeMySqlServer.ClosedPort()));

        Assert.Equal(("SV-SRC-010", true), (failure.Code, failure.IsTransient));
    }

    [Fact]
    public async Task An_unknown_host_name_is_named_as_not_found()
    {
        var failure = await FailAsync(new OpenSidSourceOptions { Name = "tejosari", ConnectionString = "Server=tidak-ada.invalid;User ID=a;Database=b;ConnectionTimeout=5" });

        Assert.Equal(("SV-SRC-011", true), (failure.Code, failure.IsTransient));
        Assert.DoesNotContain("tidak-ada", failure.Message + failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_greets_is_a_timeout()
    {
        await using var server = new FakeMySqlServer(session => session.WaitAsync());

        var failure = await FailAsync(server.Options("ConnectionTimeout=1"));

        Assert.Equal(("SV-SRC-012", true), (failure.Code, failure.IsTransient));
    }

    [Fact]
    public async Task A_server_that_hangs_up_at_once_is_not_a_database()
    {
        await using var server = new FakeMySqlServer(_ => Task.CompletedTask);

        Assert.Equal("SV-SRC-014", (await FailAsync(server.Options())).Code);
    }

    [Fact]
    public async Task A_reset_before_the_greeting_is_not_a_database()
    {
        await using var server = new FakeMySqlServer(session =>
        {
            session.Reset();
            return Task.CompletedTask;
        });

        Assert.Equal("SV-SRC-014", (await FailAsync(server.Options())).Code);
    }

    [Fact]
    public async Task Half_a_greeting_is_not_a_database()
    {
        await using var server = new FakeMySqlServer(session => session.RawAsync(new byte[] { 0x4A, 0, 0, 0, 10, (byte)'1', (byte)'0' }));

        Assert.Equal("SV-SRC-014", (await FailAsync(server.Options())).Code);
    }

    [Fact]
    public async Task A_web_server_is_not_a_database()
    {
        await using var server = new FakeMySqlServer(session => session.RawAsync(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")));

        Assert.Equal("SV-SRC-014", (await FailAsync(server.Options())).Code);
    }

    [Fact]
    public async Task Tls_asked_of_a_server_without_it_says_so()
    {
        await using var server = new FakeMySqlServer(session => session.ServeAsync((_, _) => Task.FromResult(false)));

        Assert.Equal(("SV-SRC-031", false), ((await FailAsync(server.Options("SslMode=Required"))) is var f ? (f.Code, f.IsTransient) : default));
    }

    [Theory]
    [InlineData(1130, "SV-SRC-015")]
    [InlineData(1129, "SV-SRC-016")]
    [InlineData(1040, "SV-SRC-017")]
    [InlineData(1053, "SV-SRC-018")]
    public async Task Refusals_before_the_login_are_told_apart(int number, string code)
    {
        await using var server = new FakeMySqlServer(session => session.RefuseAsync(number, "Host '10.9.8.7' said no"));

        var failure = await FailAsync(server.Options());

        Assert.Equal(code, failure.Code);
        Assert.DoesNotContain("10.9.8.7", failure.Message + failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1045, "SV-SRC-020")]
    [InlineData(1049, "SV-SRC-021")]
    [InlineData(1044, "SV-SRC-022")]
    [InlineData(1862, "SV-SRC-024")]
    [InlineData(1251, "SV-SRC-025")]
    [InlineData(3159, "SV-SRC-030")]
    public async Task Refusals_of_the_login_are_told_apart(int number, string code)
    {
        await using var server = new FakeMySqlServer(async session =>
        {
            await session.GreetAsync();
            await session.ReadLoginAsync();
            await session.ErrorAsync(number, "28000", "Access denied for user 'smartvillage_ro'@'10.9.8.7' rahasia-9999");
        });

        var failure = await FailAsync(server.Options());

        Assert.Equal((code, false), (failure.Code, failure.IsTransient));
        Assert.DoesNotContain("10.9.8.7", failure.Message + failure.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", failure.Message + failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_leaves_while_the_session_is_prepared_is_lost()
    {
        await using var server = new FakeMySqlServer(session => session.ServeAsync((statement, _) =>
            statement.Contains("sql_mode", StringComparison.Ordinal) ? throw new IOException("gone") : Task.FromResult(false)));

        Assert.Equal(("SV-SRC-055", true), ((await FailAsync(server.Options())) is var f ? (f.Code, f.IsTransient) : default));
    }

    [Fact]
    public async Task Settings_that_a_server_does_not_know_are_left_out()
    {
        await using var server = new FakeMySqlServer(session => session.ServeAsync(async (statement, s) =>
        {
            if (!statement.Contains("READ ONLY", StringComparison.Ordinal) && !statement.Contains("net_write_timeout", StringComparison.Ordinal))
            {
                return false;
            }

            await s.ErrorAsync(statement.Contains("READ ONLY", StringComparison.Ordinal) ? 1064 : 1193, "42000", "no");
            return true;
        }));

        await using var connection = await new OpenSidConnector(server.Options()).OpenAsync(TestContext.Current.CancellationToken);

        Assert.Equal(System.Data.ConnectionState.Open, connection.State);
    }

    [Fact]
    public async Task Cancelling_is_no_failure()
    {
        await using var server = new FakeMySqlServer(session => session.WaitAsync());
        using var cancel = new CancellationTokenSource();
        var opening = new OpenSidConnector(server.Options()).OpenAsync(cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
    }

    private static Task<SourceException> FailAsync(OpenSidSourceOptions options) =>
        Assert.ThrowsAsync<SourceException>(() => new OpenSidConnector(options).OpenAsync(TestContext.Current.CancellationToken));
}
