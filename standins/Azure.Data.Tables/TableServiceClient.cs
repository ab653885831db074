#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The tables of an account. Safe to share between threads.</summary>
public class TableServiceClient
{
    private readonly TableRest _rest;
    private readonly TableEndpoint _endpoint;
    private readonly string _accountName;

    /// <summary>For fakes that override the members.</summary>
    protected TableServiceClient()
    {
    }

    /// <param name="connectionString">With AccountName and AccountKey, or <c>UseDevelopmentStorage=true</c>.</param>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <param name="connectionString">With AccountName and AccountKey, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="options">Retries, diagnostics, transport.</param>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
    {
        ConnectionString settings = ConnectionString.Parse(connectionString);
        _endpoint = TableEndpoint.Of(settings.Endpoint);
        _accountName = settings.Credential.AccountName;
        _rest = ClientPipeline.SharedKey(_endpoint, settings.Credential, options);
    }

    /// <param name="endpoint">The account's Table endpoint.</param>
    /// <param name="credential">The account's key.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <param name="endpoint">The account's Table endpoint.</param>
    /// <param name="credential">The account's key.</param>
    /// <param name="options">Retries, diagnostics, transport.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        _endpoint = TableEndpoint.Of(endpoint);
        _accountName = _endpoint.AccountName;
        _rest = ClientPipeline.SharedKey(_endpoint, credential, options);
    }

    /// <param name="endpoint">The account's Table endpoint, https.</param>
    /// <param name="tokenCredential">An identity with a data role on the account.</param>
    /// <param name="options">Retries, diagnostics, transport.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(tokenCredential);
        _endpoint = TableEndpoint.Of(endpoint);
        _accountName = _endpoint.AccountName;
        _rest = ClientPipeline.Token(_endpoint, tokenCredential, options);
    }

    /// <summary>The account.</summary>
    public virtual string AccountName => _accountName;

    /// <summary>The account's Table endpoint.</summary>
    public virtual Uri Uri => _endpoint.Uri;

    /// <summary>A filter over table names, each hole a literal.</summary>
    public static string CreateQueryFilter(FormattableString filter) => InterpolatedFilter.Write(filter);

    /// <summary>A filter over table names.</summary>
    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) =>
        ExpressionFilter.Write(filter, _ => PropertyNames.TableName);

    /// <summary>A client of one table, which need not exist.</summary>
    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(_rest, _endpoint, _accountName, tableName);
    }

    /// <summary>Creates a table; 409 when it exists.</summary>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Create(cancellationToken);

    /// <summary>Creates a table; 409 when it exists.</summary>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <summary>Creates a table unless it exists.</summary>
    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    /// <summary>Creates a table unless it exists.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Deletes a table; the response is 404 when there was none.</summary>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Delete(cancellationToken);

    /// <summary>Deletes a table; the response is 404 when there was none.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>The tables, by name.</summary>
    public virtual Pageable<TableItem> Query(string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new TablePageable<TableItem>(_rest.Pipeline, Tables(filter), maxPerPage, cancellationToken);

    /// <summary>The tables, by name.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new AsyncTablePageable<TableItem>(_rest.Pipeline, Tables(filter), maxPerPage, cancellationToken);

    /// <summary>The tables, by name; each hole of the filter is a literal.</summary>
    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <summary>The tables, by name; each hole of the filter is a literal.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <summary>The tables, by name.</summary>
    public virtual Pageable<TableItem> Query(Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <summary>The tables, by name.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    private PageSource<TableItem> Tables(string filter) =>
        new((token, size) => _rest.QueryTables(filter, size, string.IsNullOrEmpty(token) ? null : token), Answer.Tables);
}
