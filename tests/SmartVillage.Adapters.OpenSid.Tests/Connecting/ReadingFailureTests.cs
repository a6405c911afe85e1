using System.Net.Sockets;
using System.Security.Authentication;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Connecting;

namespace SmartVillage.Adapters.OpenSid.Tests.Connecting;

public sealed class ReadingFailureTests
{
    private static readonly OpenSidSourceOptions Options = FakeMySqlServer.At(1);

    [Theory]
    [InlineData(1142, "SV-SRC-023", false)]
    [InlineData(1143, "SV-SRC-023", false)]
    [InlineData(1044, "SV-SRC-022", false)]
    [InlineData(1053, "SV-SRC-018", true)]
    [InlineData(1203, "SV-SRC-017", true)]
    [InlineData(1226, "SV-SRC-017", true)]
    [InlineData(1205, "SV-SRC-056", true)]
    [InlineData(1213, "SV-SRC-056", true)]
    [InlineData(1969, "SV-SRC-057", true)]
    [InlineData(3024, "SV-SRC-057", true)]
    [InlineData(1317, "SV-SRC-043", true)]
    [InlineData(1927, "SV-SRC-043", true)]
    [InlineData(145, "SV-SRC-045", false)]
    [InlineData(126, "SV-SRC-045", false)]
    [InlineData(1194, "SV-SRC-045", false)]
    [InlineData(1021, "SV-SRC-046", true)]
    [InlineData(1114, "SV-SRC-046", true)]
    [InlineData(1449, "SV-SRC-047", false)]
    [InlineData(1054, "SV-SRC-048", true)]
    [InlineData(1146, "SV-SRC-048", true)]
    [InlineData(1115, "SV-SRC-049", false)]
    [InlineData(1038, "SV-SRC-050", true)]
    [InlineData(2006, "SV-SRC-055", true)]
    [InlineData(2013, "SV-SRC-055", true)]
    [InlineData(1292, "SV-SRC-001", true)]
    public async Task An_error_of_the_server_becomes_its_code_without_the_servers_words(int number, string code, bool transient)
    {
        await using var server = new FakeMySqlServer(session => session.ServeAsync(async (statement, s) =>
        {
            if (statement != "SELECT 1")
            {
                return false;
            }

            await s.ErrorAsync(number, "HY000", "Incorrect value '1872041209999999' for column nik of BUDI");
            return true;
        }));
        await using var connection = await new OpenSidConnector(server.Options()).OpenAsync(TestContext.Current.CancellationToken);

        var thrown = await ReadAsync(connection);

        var failure = SourceFailures.Translate(thrown, Options);
        Assert.True(SourceFailures.IsOfServer(thrown));
        Assert.Equal((code, transient), (failure.Code, failure.IsTransient));
        Assert.DoesNotContain("1872041209999999", failure.Message + failure.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("BUDI", failure.Message + failure.Remedy, StringComparison.Ordinal);
        Assert.StartsWith("Sumber tejosari: ", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Remedy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_vanishes_in_the_middle_of_a_result_is_lost(bool reset)
    {
        await using var server = new FakeMySqlServer(session => session.ServeAsync(async (statement, s) =>
        {
            if (statement != "SELECT 1")
            {
                return false;
            }

            await s.BeginResultAsync();
            if (reset)
            {
                s.Reset();
            }

            throw new IOException("gone");
        }));
        await using var connection = await new OpenSidConnector(server.Options()).OpenAsync(TestContext.Current.CancellationToken);

        var thrown = await ReadAsync(connection);
        var after = await ReadAsync(connection);

        Assert.True(SourceFailures.IsOfServer(thrown));
        Assert.Equal("SV-SRC-055", SourceFailures.Translate(thrown, Options).Code);
        Assert.True(SourceFailures.IsOfServer(after));
        Assert.Equal("SV-SRC-055", SourceFailures.Translate(after, Options).Code);
    }

    [Fact]
    public async Task A_server_that_stops_answering_is_a_read_timeout()
    {
        await using var server = new FakeMySqlServer(session => session.ServeAsync(async (statement, s) =>
        {
            if (statement == "SELECT 1")
            {
                await s.BeginResultAsync();
                await s.WaitAsync();
            }

            return false;
        }));
        await using var connection = await new OpenSidConnector(server.Options("DefaultCommandTimeout=1;CancellationTimeout=-1")).OpenAsync(TestContext.Current.CancellationToken);

        var thrown = await ReadAsync(connection);

        Assert.Equal("SV-SRC-044", SourceFailures.Translate(thrown, Options).Code);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, "SV-SRC-011")]
    [InlineData(SocketError.TimedOut, "SV-SRC-012")]
    [InlineData(SocketError.NetworkUnreachable, "SV-SRC-013")]
    [InlineData(SocketError.HostUnreachable, "SV-SRC-013")]
    [InlineData(SocketError.ConnectionRefused, "SV-SRC-010")]
    [InlineData(SocketError.ConnectionReset, "SV-SRC-055")]
    public void Socket_errors_are_told_apart(SocketError error, string code)
    {
        Assert.Equal(code, SourceFailures.Translate(new SocketException((int)error), Options).Code);
        Assert.Equal(code, SourceFailures.Translate(new IOException("x", new SocketException((int)error)), Options).Code);
    }

    [Fact]
    public void Other_exceptions_of_the_driver_have_their_codes()
    {
        Assert.Equal("SV-SRC-032", SourceFailures.Translate(new AuthenticationException("x"), Options).Code);
        Assert.Equal("SV-SRC-055", SourceFailures.Translate(new EndOfStreamException("x"), Options).Code);
        Assert.Equal("SV-SRC-044", SourceFailures.Translate(new TimeoutException("x"), Options).Code);
        Assert.Equal("SV-SRC-025", SourceFailures.Translate(new NotSupportedException("x"), Options).Code);
        Assert.Equal("SV-SRC-002", SourceFailures.Translate(new FormatException("x"), Options).Code);
    }

    [Fact]
    public void A_failure_that_is_translated_already_stays()
    {
        var failure = SourceFailures.Create(KnownFailures.NoVillageCode, Options);

        Assert.Same(failure, SourceFailures.Translate(failure, Options));
    }

    [Fact]
    public void Faults_of_our_own_are_not_blamed_on_the_server()
    {
        Assert.False(SourceFailures.IsOfServer(new InvalidOperationException("x")));
        Assert.False(SourceFailures.IsOfServer(new FormatException("x")));
    }

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        var all = typeof(KnownFailures).GetFields().Select(f => (SourceFailure)f.GetValue(null)!).ToList();

        Assert.Equal(all.Count, all.Select(f => f.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, f => Assert.Matches("^SV-SRC-0[0-9]{2}$", f.Code));
        Assert.All(all, f => Assert.EndsWith(".", f.Problem, StringComparison.Ordinal));
        Assert.All(all, f => Assert.EndsWith(".", f.Remedy, StringComparison.Ordinal));
        Assert.DoesNotContain(all, f => f.Code == "SV-SRC-060");
    }

    private static async Task<Exception> ReadAsync(MySqlConnection connection)
    {
        return (await Record.ExceptionAsync(async () =>
        {
            await using var command = new MySqlCommand("SELECT 1", connection);
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                Assert.Equal("x", reader.GetString(0));
            }
        }))!;
    }
}
