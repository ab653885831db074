#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The rows of one table. Safe to share between threads.</summary>
public class TableClient
{
    private readonly TableRest _rest;
    private readonly TableEndpoint _endpoint;
    private readonly string _accountName;
    private readonly string _tableName;

    /// <summary>For fakes that override the members.</summary>
    protected TableClient()
    {
    }

    /// <param name="connectionString">With AccountName and AccountKey, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="tableName">The table, which need not exist.</param>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <param name="connectionString">With AccountName and AccountKey, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="tableName">The table, which need not exist.</param>
    /// <param name="options">Retries, diagnostics, transport.</param>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        ConnectionString settings = ConnectionString.Parse(connectionString);
        _endpoint = TableEndpoint.Of(settings.Endpoint);
        _accountName = _endpoint.AccountName;
        _tableName = tableName;
        _rest = ClientPipeline.SharedKey(_endpoint, settings.Credential, options);
    }

    /// <param name="endpoint">The account's Table endpoint.</param>
    /// <param name="tableName">The table, which need not exist.</param>
    /// <param name="credential">The account's key.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    /// <param name="endpoint">The account's Table endpoint.</param>
    /// <param name="tableName">The table, which need not exist.</param>
    /// <param name="credential">The account's key.</param>
    /// <param name="options">Retries, diagnostics, transport.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(endpoint, tableName)
    {
        ArgumentNullException.ThrowIfNull(credential);
        _rest = ClientPipeline.SharedKey(_endpoint, credential, options);
    }

    /// <param name="endpoint">The account's Table endpoint, https.</param>
    /// <param name="tableName">The table, which need not exist.</param>
    /// <param name="tokenCredential">An identity with a data role on the account.</param>
    /// <param name="options">Retries, diagnostics, transport.</param>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(endpoint, tableName)
    {
        ArgumentNullException.ThrowIfNull(tokenCredential);
        _rest = ClientPipeline.Token(_endpoint, tokenCredential, options);
    }

    internal TableClient(TableRest rest, TableEndpoint endpoint, string accountName, string tableName) =>
        (_rest, _endpoint, _accountName, _tableName) = (rest, endpoint, accountName, tableName);

    private TableClient(Uri endpoint, string tableName)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _endpoint = TableEndpoint.Of(endpoint, tableName);
        _accountName = _endpoint.AccountName;
        _tableName = tableName;
    }

    /// <summary>The table.</summary>
    public virtual string Name => _tableName;

    /// <summary>The account.</summary>
    public virtual string AccountName => _accountName;

    /// <summary>The table's address.</summary>
    public virtual Uri Uri => _endpoint.Table(_tableName);

    /// <summary>A filter, each hole a literal; the only safe way to put a value into one.</summary>
    public static string CreateQueryFilter(FormattableString filter) => InterpolatedFilter.Write(filter);

    /// <summary>A filter from a predicate; what the service cannot compare is a <see cref="NotSupportedException"/>.</summary>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) =>
        ExpressionFilter.Write(filter, member => EntityShape.NameOf(member.Member));

    /// <summary>Creates the table; 409 when it exists.</summary>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        Answer.CreatedTable(_rest.Pipeline.Send(_rest.CreateTable(_tableName, answerWithoutBody: false), cancellationToken, 201));

    /// <summary>Creates the table; 409 when it exists.</summary>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        Answer.CreatedTable(await _rest.Pipeline.SendAsync(_rest.CreateTable(_tableName, answerWithoutBody: false), cancellationToken, 201).ConfigureAwait(false));

    /// <summary>Creates the table unless it exists.</summary>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        Answer.TableMadeSure(_rest.Pipeline.Send(_rest.CreateTable(_tableName, answerWithoutBody: true), cancellationToken, 201, 204, 409), _tableName);

    /// <summary>Creates the table unless it exists.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        Answer.TableMadeSure(await _rest.Pipeline.SendAsync(_rest.CreateTable(_tableName, answerWithoutBody: true), cancellationToken, 201, 204, 409).ConfigureAwait(false), _tableName);

    /// <summary>Deletes the table; the response is 404 when there was none.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        _rest.Pipeline.Send(_rest.DeleteTable(_tableName), cancellationToken, 204, 404);

    /// <summary>Deletes the table; the response is 404 when there was none.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _rest.Pipeline.SendAsync(_rest.DeleteTable(_tableName), cancellationToken, 204, 404);

    /// <summary>Adds a row; 409 when it exists.</summary>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _rest.Pipeline.Send(Insert(Checked(entity)), cancellationToken, 204);

    /// <summary>Adds a row; 409 when it exists.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _rest.Pipeline.SendAsync(Insert(Checked(entity)), cancellationToken, 204);

    /// <summary>The row; 404 when there is none.</summary>
    public virtual Response<T> GetEntity<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Found<T>(_rest.Pipeline.Send(_rest.GetEntity(_tableName, partitionKey, rowKey, select), cancellationToken, 200));

    /// <summary>The row; 404 when there is none.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Found<T>(await _rest.Pipeline.SendAsync(_rest.GetEntity(_tableName, partitionKey, rowKey, select), cancellationToken, 200).ConfigureAwait(false));

    /// <summary>The row, or a response without a value; a missing table is the same as a missing row.</summary>
    public virtual NullableResponse<T> GetEntityIfExists<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        FoundOrNot<T>(_rest.Pipeline.Send(_rest.GetEntity(_tableName, partitionKey, rowKey, select), cancellationToken, 200, 404));

    /// <summary>The row, or a response without a value; a missing table is the same as a missing row.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        FoundOrNot<T>(await _rest.Pipeline.SendAsync(_rest.GetEntity(_tableName, partitionKey, rowKey, select), cancellationToken, 200, 404).ConfigureAwait(false));

    /// <summary>Changes a row that is at version <paramref name="ifMatch"/>; 412 when it is not, 404 when there is none.</summary>
    public virtual Response UpdateEntity<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _rest.Pipeline.Send(Update(Checked(entity), Known(ifMatch), mode), cancellationToken, 204);

    /// <summary>Changes a row that is at version <paramref name="ifMatch"/>; 412 when it is not, 404 when there is none.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _rest.Pipeline.SendAsync(Update(Checked(entity), Known(ifMatch), mode), cancellationToken, 204);

    /// <summary>Changes a row, or adds it.</summary>
    public virtual Response UpsertEntity<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _rest.Pipeline.Send(Update(Checked(entity), null, mode), cancellationToken, 204);

    /// <summary>Changes a row, or adds it.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _rest.Pipeline.SendAsync(Update(Checked(entity), null, mode), cancellationToken, 204);

    /// <summary>Deletes a row, at any version unless told; the response is 404 when there was none.</summary>
    public virtual Response DeleteEntity(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _rest.Pipeline.Send(Deletion(partitionKey, rowKey, ifMatch), cancellationToken, 204, 404);

    /// <summary>Deletes a row, at any version unless told; the row's own version is not looked at.</summary>
    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Deletes a row, at any version unless told; the response is 404 when there was none.</summary>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _rest.Pipeline.SendAsync(Deletion(partitionKey, rowKey, ifMatch), cancellationToken, 204, 404);

    /// <summary>Deletes a row, at any version unless told; the row's own version is not looked at.</summary>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>The rows in the order of their keys.</summary>
    public virtual Pageable<T> Query<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new TablePageable<T>(_rest.Pipeline, Rows<T>(filter, select), maxPerPage, cancellationToken);

    /// <summary>The rows in the order of their keys.</summary>
    public virtual Pageable<T> Query<T>(Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Query<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <summary>The rows in the order of their keys.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new AsyncTablePageable<T>(_rest.Pipeline, Rows<T>(filter, select), maxPerPage, cancellationToken);

    /// <summary>The rows in the order of their keys.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <summary>All of at most 100 changes of one partition, or none of them.</summary>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Answer.Transaction(_rest.Pipeline.Send(Batch(transactionActions), cancellationToken, 202));

    /// <summary>All of at most 100 changes of one partition, or none of them.</summary>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Answer.Transaction(await _rest.Pipeline.SendAsync(Batch(transactionActions), cancellationToken, 202).ConfigureAwait(false));

    private HttpMessage Insert(ITableEntity entity) => _rest.InsertEntity(_tableName, EntityWriter.Write(entity));

    private HttpMessage Update(ITableEntity entity, ETag? ifMatch, TableUpdateMode mode) => mode is TableUpdateMode.Merge or TableUpdateMode.Replace
        ? _rest.PutEntity(_tableName, mode, entity, ifMatch)
        : throw new ArgumentException($"There is no update mode {mode}.");

    private HttpMessage Deletion(string partitionKey, string rowKey, ETag ifMatch)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return _rest.DeleteEntity(_tableName, partitionKey, rowKey, ifMatch == default ? ETag.All : ifMatch);
    }

    private PageSource<T> Rows<T>(string filter, IEnumerable<string> select)
        where T : class, ITableEntity =>
        new((token, size) => _rest.QueryEntities(_tableName, filter, size, select, ContinuationToken.Parse(token)), Answer.Entities<T>);

    private HttpMessage Batch(IEnumerable<TableTransactionAction> transactionActions)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        HttpMessage[] messages = [.. transactionActions.Select(Message)];
        return messages.Length > 0
            ? _rest.Batch(new ChangesetContent([.. messages.Select(message => message.Request)]))
            : throw new InvalidOperationException("A transaction needs at least one action.");
    }

    private HttpMessage Message(TableTransactionAction action)
    {
        ArgumentNullException.ThrowIfNull(action.Entity.RowKey, nameof(ITableEntity.RowKey));
        ETag? expected = action.ETag == default ? null : action.ETag;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => Insert(action.Entity),
            TableTransactionActionType.UpdateMerge => _rest.PutEntity(_tableName, TableUpdateMode.Merge, action.Entity, expected),
            TableTransactionActionType.UpdateReplace => _rest.PutEntity(_tableName, TableUpdateMode.Replace, action.Entity, expected),
            TableTransactionActionType.UpsertMerge => _rest.PutEntity(_tableName, TableUpdateMode.Merge, action.Entity, null),
            TableTransactionActionType.UpsertReplace => _rest.PutEntity(_tableName, TableUpdateMode.Replace, action.Entity, null),
            TableTransactionActionType.Delete => _rest.DeleteEntity(_tableName, action.Entity.PartitionKey, action.Entity.RowKey, expected ?? ETag.All),
            _ => throw new InvalidOperationException($"There is no kind of action {action.ActionType}."),
        };
    }

    private static Response<T> Found<T>(Response response)
        where T : class, ITableEntity =>
        Response.FromValue(Answer.Entity<T>(response), response);

    private static NullableResponse<T> FoundOrNot<T>(Response response)
        where T : class, ITableEntity =>
        response.Status == 404 ? new NoEntity<T>(response) : Found<T>(response);

    private static T Checked<T>(T entity)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
        return entity;
    }

    private static ETag Known(ETag ifMatch) => ifMatch == default
        ? throw new ArgumentException("An update needs the version it expects, or ETag.All.", nameof(ifMatch))
        : ifMatch;
}
